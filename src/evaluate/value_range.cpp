#include "evaluate/value_range.hpp"

#include <algorithm>

namespace taikei::evaluate {
namespace {

using Bound = std::optional<Rational>;

Bound add(const Bound &a, const Bound &b)
{
    return a && b ? a->plus(*b) : std::nullopt;
}

Bound negate(const Bound &a)
{
    return a ? Bound(a->negated()) : std::nullopt;
}

ValueRange negated(const ValueRange &range)
{
    return {negate(range.high), negate(range.low), range.whole};
}

ValueRange sum(const ValueRange &a, const ValueRange &b)
{
    return {add(a.low, b.low), add(a.high, b.high), a.whole && b.whole};
}

ValueRange from_zero(bool whole)
{
    return {Rational{0}, std::nullopt, whole};
}

ValueRange including(ValueRange range, const Rational &number, bool first)
{
    range.low = first ? number : std::min(*range.low, number);
    range.high = first ? number : std::max(*range.high, number);
    range.whole = (first || range.whole) && number.is_whole();
    return range;
}

ValueRange of_choices(const Question &question)
{
    ValueRange range;
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        range = including(range, question.choices[i].points, i == 0);
    return range;
}

ValueRange of_grades(const Scale &scale)
{
    ValueRange range;
    bool first = true;
    for (const Grade &grade : scale.grades) {
        if (grade.points)
            range = including(range, *grade.points, std::exchange(first, false));
    }
    return range;
}

class Ranger {
public:
    Ranger(const RatingRule &rule, const Scale &scale, const RuleExpression &expression)
        : m_rule(rule)
        , m_scale(scale)
        , m_expression(expression)
    {
    }

    ValueRange of(int index) const
    {
        const Term &term = m_expression.at(index);
        switch (term.operation) {
        case Operation::Constant: return {term.constant, term.constant, term.constant.is_whole()};
        case Operation::Measure: {
            ValueRange range = range_of(m_rule, m_scale, m_scale.measure, m_scale.measure.root);
            range.whole = range.whole || m_scale.whole_numbers;
            return range;
        }
        case Operation::Named: return of_quantity(term);
        case Operation::Call: return of_call(term);
        case Operation::Negate: return negated(of(term.operands[0]));
        case Operation::Add: return sum(of(term.operands[0]), of(term.operands[1]));
        case Operation::Subtract: return sum(of(term.operands[0]), negated(of(term.operands[1])));
        case Operation::Multiply: return product(of(term.operands[0]), of(term.operands[1]));
        default: return {};
        }
    }

private:
    static ValueRange of_quantity(const Term &term)
    {
        if (term.quantity == Quantity::ImprovedYears || term.quantity == Quantity::WorsenedYears
            || term.quantity == Quantity::MetYears)
            return from_zero(true);
        const bool years = term.quantity == Quantity::ElapsedYears || term.quantity == Quantity::PlanYears
            || (term.quantity >= Quantity::Year && term.quantity <= Quantity::BaselineYear);
        return {std::nullopt, std::nullopt, years};
    }

    static ValueRange product(const ValueRange &a, const ValueRange &b)
    {
        if (!a.low || !a.high || !b.low || !b.high)
            return {std::nullopt, std::nullopt, a.whole && b.whole};
        ValueRange range;
        bool first = true;
        for (const Rational &left : {*a.low, *a.high}) {
            for (const Rational &right : {*b.low, *b.high}) {
                const auto corner = left.times(right);
                if (!corner)
                    return {};
                range = including(range, *corner, std::exchange(first, false));
            }
        }
        range.whole = a.whole && b.whole;
        return range;
    }

    ValueRange of_call(const Term &term) const
    {
        const auto index = static_cast<std::size_t>(std::max(0, term.reference));
        switch (term.function) {
        case Function::Points:
            return term.to_question ? of_choices(m_rule.questions[index]) : of_grades(m_rule.scales[index]);
        case Function::Lowest:
        case Function::Highest: return of_grades(m_rule.scales[index]);
        case Function::Mean:
        case Function::WeightedMean:
        case Function::Median: {
            ValueRange range = of_grades(m_rule.scales[index]);
            range.whole = false;
            return range;
        }
        case Function::Sum: return {std::nullopt, std::nullopt, of_grades(m_rule.scales[index]).whole};
        case Function::Count:
        case Function::CountTrue:
        case Function::Items: return from_zero(true);
        case Function::ShareOf: return {Rational{0}, Rational{1}, false};
        case Function::Absolute: return from_zero(of(term.operands[0]).whole);
        default: return {};
        }
    }

    const RatingRule &m_rule;
    const Scale &m_scale;
    const RuleExpression &m_expression;
};

} // namespace

ValueRange range_of(const RatingRule &rule, const Scale &scale, const RuleExpression &expression, int term)
{
    return Ranger{rule, scale, expression}.of(term);
}

} // namespace taikei::evaluate
