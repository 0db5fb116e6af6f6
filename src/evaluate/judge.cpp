#include "evaluate/judge.hpp"

#include "evaluate/hand_statement.hpp"
#include "evaluate/indicator_scope.hpp"

#include <array>
#include <utility>

namespace taikei::evaluate {
namespace {

Judgement unrated(const Scale &scale, const Undefined &why)
{
    Judgement judgement;
    judgement.why = why;
    judgement.state = scale.unrated_state().value_or(-1);
    return judgement;
}

Judgement graded(int grade)
{
    Judgement judgement;
    judgement.outcome = Judgement::Outcome::Graded;
    judgement.grade = grade;
    return judgement;
}

Judgement in_state(int state)
{
    Judgement judgement;
    judgement.outcome = Judgement::Outcome::InState;
    judgement.state = state;
    return judgement;
}

Judgement from_matrix(const Scale &scale, const ItemFacts &facts)
{
    const auto at = [&](int index) -> const Judgement * {
        const auto position = static_cast<std::size_t>(index);
        const bool known = position < facts.earlier.size() && facts.earlier[position].is_graded();
        return known ? &facts.earlier[position] : nullptr;
    };
    const Judgement *row = at(scale.rows);
    const Judgement *column = at(scale.columns);
    if (row == nullptr || column == nullptr)
        return unrated(scale, {Reason::NotRated, Quantity::Actual, 0, row == nullptr ? scale.rows : scale.columns});
    return graded(scale.cells[static_cast<std::size_t>(row->grade)][static_cast<std::size_t>(column->grade)]);
}

Judgement from_tests(const Scale &scale, Scope &scope)
{
    for (std::size_t i = 0; i < scale.grades.size(); ++i) {
        const Grade &grade = scale.grades[i];
        const Operand held = grade.otherwise ? Operand::of_truth(true) : evaluate(grade.when, scope);
        if (!held.is_defined())
            return unrated(scale, held.why);
        if (held.truth)
            return graded(static_cast<int>(i));
    }
    return unrated(scale, {Reason::NoGradeFits});
}

std::optional<Judgement> from_states(const Scale &scale, Scope &scope)
{
    for (std::size_t i = 0; i < scale.states.size(); ++i) {
        if (scale.states[i].when.is_empty())
            continue;
        const Operand held = evaluate(scale.states[i].when, scope);
        if (!held.is_defined())
            return unrated(scale, held.why);
        if (held.truth)
            return in_state(static_cast<int>(i));
    }
    return std::nullopt;
}

/// What a person said of any rule's indicators, where the scale has no word of its own for it.
std::optional<Reason> reason_against_rating(const Scale &scale, std::string_view state)
{
    static constexpr std::array<std::pair<std::string_view, Reason>, 3> reasons = {{
        {state_not_begun, Reason::NotBegun},
        {state_stopped, Reason::Stopped},
        {state_cannot_be_rated, Reason::CannotBeRated},
    }};
    if (state.empty() || asks_for_state(scale))
        return std::nullopt;
    for (const auto &[word, reason] : reasons) {
        if (word == state)
            return reason;
    }
    return std::nullopt;
}

Judgement computed(const Scale &scale, Scope &scope, const ItemFacts &facts)
{
    if (const auto state = from_states(scale, scope))
        return *state;
    if (const auto reason = reason_against_rating(scale, facts.given.state))
        return unrated(scale, {*reason, Quantity::Actual, facts.year});
    switch (scale.method) {
    case Method::Tests: return from_tests(scale, scope);
    case Method::Matrix: return from_matrix(scale, facts);
    case Method::ByHand: break;
    }
    return unrated(scale, {Reason::NotGiven, Quantity::Actual, facts.year, facts.scale});
}

Judgement as_given(const Scale &scale, const GivenGrade &given)
{
    const auto grades = static_cast<int>(scale.grades.size());
    Judgement judgement = given.grade < grades ? graded(given.grade) : in_state(given.grade - grades);
    judgement.by_hand = true;
    return judgement;
}

/// What the edges are held against, where the city rates what it prints.
Operand rounded(const Scale &scale, Operand measure)
{
    if (!scale.rounding.before_rating || measure.kind != Operand::Kind::Number)
        return measure;
    const int places = scale.rounding.digits + (scale.measure.type() == Type::Share ? places_of_percent : 0);
    const auto number = measure.number.rounded(places, scale.rounding.mode);
    return number ? Operand::of(Rational{*number}) : Operand::of(Undefined{Reason::TooLarge});
}

} // namespace

Judgement judge(Scope &scope, const ItemFacts &facts)
{
    const Scale &scale = facts.rule.scales[static_cast<std::size_t>(facts.scale)];
    const Operand measure = scale.measure.is_empty() ? Operand{} : evaluate(scale.measure, scope);
    scope.set_measure(rounded(scale, measure));
    Judgement judgement = computed(scale, scope, facts);
    const auto given = facts.given.grades.find(facts.scale);
    if (given != facts.given.grades.end()) {
        const int by_rule = judgement.grade;
        judgement = as_given(scale, given->second);
        judgement.computed_grade = by_rule;
    }
    if (measure.kind == Operand::Kind::Number)
        judgement.measure = measure.number;
    return judgement;
}

Judgement judge_indicator(const Series &series, const ItemFacts &facts)
{
    IndicatorScope scope(series, facts);
    return judge(scope, facts);
}

Judgement judge_measure(std::span<const std::vector<RatedBelow>> below, const ItemFacts &facts)
{
    MeasureScope scope(below, facts);
    return judge(scope, facts);
}

} // namespace taikei::evaluate
