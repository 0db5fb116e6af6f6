#include "evaluate/hand_statement.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace taikei::evaluate {
namespace {

constexpr std::array<std::pair<HandMatter, std::string_view>, 4> matter_names = {{
    {HandMatter::State, "state"},
    {HandMatter::Grade, "grade"},
    {HandMatter::Answer, "answer"},
    {HandMatter::PreviousGrade, "previous-grade"},
}};

template <typename Visit>
void visit_conditions(const Scale &scale, Visit visit)
{
    for (const State &state : scale.states)
        visit(state.when);
    for (const Grade &grade : scale.grades)
        visit(grade.when);
    visit(scale.measure);
}

bool is_state(const Term &term)
{
    return term.operation == Operation::Named && term.quantity == Quantity::State;
}

/// The words that a condition holds the state against.
void add_state_words(const RuleExpression &condition, std::set<std::string, std::less<>> &words)
{
    for (const Term &term : condition.terms) {
        const auto operand_is_state = [&](int operand) { return is_state(condition.at(operand)); };
        if (!is_comparison(term.operation) || std::ranges::none_of(term.operands, operand_is_state))
            continue;
        for (const int operand : term.operands) {
            if (condition.at(operand).operation == Operation::Text)
                words.insert(condition.at(operand).text);
        }
    }
}

std::set<std::string, std::less<>> state_words(const RatingRule &rule)
{
    std::set<std::string, std::less<>> words = {std::string(state_not_begun), std::string(state_stopped),
                                                std::string(state_cannot_be_rated)};
    for (const Scale &scale : rule.scales)
        visit_conditions(scale, [&](const RuleExpression &condition) { add_state_words(condition, words); });
    return words;
}

base::Result<void> take_state(const RatingRule &rule, const std::string &state, Given &given)
{
    const auto words = state_words(rule);
    if (!words.contains(state)) {
        std::string known;
        for (const std::string &word : words)
            known += (known.empty() ? "" : ", ") + word;
        return base::fail("the rule knows no state '" + state + "'; it knows " + known, "state");
    }
    given.state = state;
    return {};
}

base::Result<int> scale_named(const RatingRule &rule, const std::string &name)
{
    const auto index = name.empty() ? std::optional(0) : rule.find_scale(name);
    return index ? base::Result<int>(*index) : base::fail("the rule has no scale '" + name + "'", "scale");
}

base::Result<void> take_previous_grade(const RatingRule &rule, const HandStatement &said, Given &given)
{
    const auto index = scale_named(rule, said.about);
    if (!index)
        return std::unexpected(index.error());
    const Scale &scale = rule.scales[static_cast<std::size_t>(*index)];
    const auto grade = scale.find_grade(*said.value);
    if (!grade)
        return base::fail("'" + *said.value + "' is no grade of '" + scale.id + "'", "previous_grade");
    given.previous_grades[*index] = *grade;
    return {};
}

base::Result<void> take_grade(const RatingRule &rule, const HandStatement &said, Given &given)
{
    const auto index = scale_named(rule, said.about);
    if (!index)
        return std::unexpected(index.error());
    const Scale &scale = rule.scales[static_cast<std::size_t>(*index)];
    const auto grade = scale.find_grade_or_state(*said.value);
    const bool overrides = scale.method != Method::ByHand;
    if (!grade)
        return base::fail("'" + *said.value + "' is no grade or state of '" + scale.id + "'", "grade");
    if (overrides && !scale.may_override)
        return base::fail("the rule does not let a person override '" + scale.id + "'", "grade");
    if (overrides && said.reason.empty())
        return base::fail("a grade in place of the computed one needs its reason", "grade");
    given.grades[*index] = {*grade, said.reason, said.person};
    return {};
}

base::Result<void> take_answer(const RatingRule &rule, const HandStatement &said, Given &given)
{
    const auto question = rule.find_question(said.about);
    if (!question)
        return base::fail("the rule has no question '" + said.about + "'", said.about);
    const auto choice = rule.questions[static_cast<std::size_t>(*question)].find_choice(*said.value);
    if (!choice)
        return base::fail("'" + *said.value + "' is no answer to '" + said.about + "'", said.about);
    given.answers[*question] = *choice;
    return {};
}

} // namespace

std::string_view name_of(HandMatter matter)
{
    return std::ranges::find(matter_names, matter, [](const auto &entry) { return entry.first; })->second;
}

std::optional<HandMatter> parse_hand_matter(std::string_view name)
{
    const auto found = std::ranges::find(matter_names, name, [](const auto &entry) { return entry.second; });
    return found == matter_names.end() ? std::nullopt : std::optional(found->first);
}

base::Result<void> take(const RatingRule &rule, const HandStatement &statement, Given &given)
{
    switch (statement.matter) {
    case HandMatter::State: return take_state(rule, *statement.value, given);
    case HandMatter::Grade: return take_grade(rule, statement, given);
    case HandMatter::Answer: return take_answer(rule, statement, given);
    case HandMatter::PreviousGrade: return take_previous_grade(rule, statement, given);
    }
    return {};
}

bool asks_for_state(const Scale &scale)
{
    bool asks = false;
    visit_conditions(
        scale, [&](const RuleExpression &condition) { asks = asks || std::ranges::any_of(condition.terms, is_state); });
    return asks;
}

} // namespace taikei::evaluate
