#include "evaluate/rating_rule.hpp"

#include <algorithm>

namespace taikei::evaluate {
namespace {

template <typename Items, typename Key>
std::optional<int> find_index(const Items &items, Key key, std::string_view wanted)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].*key == wanted)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

bool names_previous_grade(const RuleExpression &expression)
{
    return std::ranges::any_of(expression.terms, [](const Term &term) {
        return term.operation == Operation::Named && term.quantity == Quantity::PreviousGrade;
    });
}

} // namespace

std::optional<int> Scale::find_grade(std::string_view name) const
{
    return find_index(grades, &Grade::name, name);
}

std::optional<int> Scale::find_state(std::string_view name) const
{
    return find_index(states, &State::name, name);
}

std::optional<int> Scale::find_grade_or_state(std::string_view name) const
{
    if (const auto grade = find_grade(name))
        return grade;
    const auto state = find_state(name);
    return state ? std::optional(static_cast<int>(grades.size()) + *state) : std::nullopt;
}

std::optional<int> Scale::unrated_state() const
{
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i].unrated)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

bool Scale::uses_previous_grade() const
{
    return names_previous_grade(measure)
        || std::ranges::any_of(grades, [](const Grade &grade) { return names_previous_grade(grade.when); })
        || std::ranges::any_of(states, [](const State &state) { return names_previous_grade(state.when); });
}

std::optional<int> Question::find_choice(std::string_view mark) const
{
    return find_index(choices, &Choice::mark, mark);
}

std::optional<int> RatingRule::find_scale(std::string_view wanted) const
{
    return find_index(scales, &Scale::id, wanted);
}

std::optional<int> RatingRule::find_question(std::string_view wanted) const
{
    return find_index(questions, &Question::id, wanted);
}

std::optional<int> RatingRule::find_reference(std::string_view wanted) const
{
    return find_index(references, &Reference::id, wanted);
}

std::string RatingRule::full_title() const
{
    return title.japanese + (version.empty() ? "" : " " + version);
}

} // namespace taikei::evaluate
