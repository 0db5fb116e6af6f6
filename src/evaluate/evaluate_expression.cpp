#include "evaluate/evaluate_expression.hpp"

#include <algorithm>
#include <compare>
#include <utility>

namespace taikei::evaluate {

Operand Operand::of(const Rational &number)
{
    Operand operand;
    operand.kind = Kind::Number;
    operand.number = number;
    return operand;
}

Operand Operand::of(const Figure &figure)
{
    return figure ? of(*figure) : of(figure.error());
}

Operand Operand::of_truth(bool truth)
{
    Operand operand;
    operand.kind = Kind::Truth;
    operand.truth = truth;
    return operand;
}

Operand Operand::of_word(std::string_view word)
{
    Operand operand;
    operand.kind = Kind::Word;
    operand.word = word;
    return operand;
}

Operand Operand::of_grade(int grade)
{
    Operand operand;
    operand.kind = Kind::Grade;
    operand.grade = grade;
    return operand;
}

Operand Operand::of(const Undefined &why)
{
    Operand operand;
    operand.why = why;
    return operand;
}

namespace {

bool holds(Operation operation, std::strong_ordering order)
{
    switch (operation) {
    case Operation::Less:
    case Operation::WorseThan: return order < 0;
    case Operation::LessOrEqual:
    case Operation::AtMostAsGoodAs: return order <= 0;
    case Operation::Greater:
    case Operation::BetterThan: return order > 0;
    case Operation::GreaterOrEqual:
    case Operation::AtLeastAsGoodAs: return order >= 0;
    case Operation::Equal: return order == 0;
    case Operation::NotEqual: return order != 0;
    default: return false;
    }
}

class Evaluator {
public:
    Evaluator(const RuleExpression &expression, const Scope &scope)
        : m_expression(expression)
        , m_scope(scope)
    {
    }

    Operand value(int index) const
    {
        const Term &term = m_expression.at(index);
        switch (term.operation) {
        case Operation::Constant: return Operand::of(term.constant);
        case Operation::Measure: return m_scope.measure();
        case Operation::Text: return Operand::of_word(term.text);
        case Operation::GradeLiteral: return Operand::of_grade(term.grades.front());
        case Operation::Named: return m_scope.quantity(term.quantity, m_scope.offset_of(term));
        case Operation::Call: return call(term);
        case Operation::Negate: return negate(term);
        case Operation::Add:
        case Operation::Subtract:
        case Operation::Multiply:
        case Operation::Divide: return calculate(term);
        case Operation::And:
        case Operation::Or: return join(term);
        case Operation::Not: {
            Operand operand = value(term.operands[0]);
            operand.truth = !operand.truth;
            return operand;
        }
        case Operation::LevelWith: return is_level(term);
        default: return compare(term);
        }
    }

private:
    Operand negate(const Term &term) const
    {
        Operand operand = value(term.operands[0]);
        operand.number = operand.number.negated();
        return operand;
    }

    Operand calculate(const Term &term) const
    {
        const Operand left = value(term.operands[0]);
        const Operand right = value(term.operands[1]);
        if (!left.is_defined() || !right.is_defined())
            return left.is_defined() ? right : left;
        switch (term.operation) {
        case Operation::Add: return Operand::of(or_too_large(left.number.plus(right.number)));
        case Operation::Subtract: return Operand::of(or_too_large(left.number.minus(right.number)));
        case Operation::Multiply: return Operand::of(or_too_large(left.number.times(right.number)));
        default: break;
        }
        if (right.number.is_zero())
            return Operand::of(Undefined{Reason::DivisionByZero});
        return Operand::of(or_too_large(left.number.divided_by(right.number)));
    }

    Operand join(const Term &term) const
    {
        const bool decides = term.operation == Operation::Or;
        Operand result = Operand::of_truth(!decides);
        for (const int operand : term.operands) {
            const Operand part = value(operand);
            if (part.is_defined() && part.truth == decides)
                return part;
            if (!part.is_defined() && result.is_defined())
                result = part;
        }
        return result;
    }

    Operand compare(const Term &term) const
    {
        const Operand left = value(term.operands[0]);
        const Operand right = value(term.operands[1]);
        if (!left.is_defined() || !right.is_defined())
            return left.is_defined() ? right : left;
        if (left.kind == Operand::Kind::Word)
            return Operand::of_truth((left.word == right.word) == (term.operation == Operation::Equal));
        if (left.kind == Operand::Kind::Grade)
            return compare_grades(term, left.grade, right.grade);
        if (term.operation < Operation::BetterThan)
            return Operand::of_truth(holds(term.operation, left.number <=> right.number));
        const Figure gain = m_scope.gain(left.number, right.number);
        return gain ? Operand::of_truth(holds(term.operation, *gain <=> Rational{0})) : Operand::of(gain.error());
    }

    Operand compare_grades(const Term &term, int left, int right) const
    {
        const int scale = m_expression.at(term.operands[0]).reference;
        const int other_scale = m_expression.at(term.operands[1]).reference;
        // A lower rank is better.
        const auto order = m_scope.rank(other_scale, right) <=> m_scope.rank(scale, left);
        return Operand::of_truth(holds(term.operation, order));
    }

    Operand is_level(const Term &term) const
    {
        const Operand left = value(term.operands[0]);
        const Operand right = value(term.operands[1]);
        const Operand width = value(term.operands[2]);
        for (const Operand &operand : {left, right, width}) {
            if (!operand.is_defined())
                return operand;
        }
        const Type type = m_expression.at(term.operands[0]).type;
        const bool relative = m_expression.at(term.operands[2]).type == Type::Share && type != Type::Share;
        const auto distance = left.number.minus(right.number);
        const auto allowed = relative ? right.number.magnitude().times(width.number) : std::optional(width.number);
        if (!distance || !allowed)
            return Operand::of(Undefined{Reason::TooLarge});
        return Operand::of_truth(distance->magnitude() <= *allowed);
    }

    Operand call(const Term &term) const
    {
        if (term.function >= Function::Points || term.function == Function::Reference)
            return m_scope.call(term);
        if (term.function == Function::Known)
            return Operand::of_truth(value(term.operands[0]).is_defined());
        if (term.function == Function::CountTrue)
            return count_true(term);
        const Operand first = value(term.operands[0]);
        if (!first.is_defined())
            return first;
        switch (term.function) {
        case Function::Attainment: return Operand::of(m_scope.attainment(first.number, term.text));
        case Function::Progress: return Operand::of(m_scope.progress(first.number));
        case Function::Expected: {
            const Term &target = m_expression.at(term.operands[0]);
            return Operand::of(m_scope.expected(target.quantity, m_scope.offset_of(target)));
        }
        case Function::Average: return Operand::of(m_scope.average(static_cast<int>(first.number.to_double())));
        case Function::Absolute: return Operand::of(first.number.magnitude());
        case Function::Percent: return Operand::of(or_too_large(first.number.times(Rational{100})));
        case Function::Round: return round(first, term);
        default: break;
        }
        return call_with_more(term, first);
    }

    Operand count_true(const Term &term) const
    {
        int count = 0;
        for (const int operand : term.operands) {
            const Operand condition = value(operand);
            if (!condition.is_defined())
                return condition;
            count += condition.truth ? 1 : 0;
        }
        return Operand::of(Rational{count});
    }

    Operand round(const Operand &number, const Term &term) const
    {
        const int places = static_cast<int>(value(term.operands[1]).number.to_double());
        const int digits = std::clamp(places, 0, 8) + (term.type == Type::Share ? places_of_percent : 0);
        const auto rounded = number.number.rounded(digits, term.rounding);
        return rounded ? Operand::of(Rational{*rounded}) : Operand::of(Undefined{Reason::TooLarge});
    }

    Operand call_with_more(const Term &term, Operand result) const
    {
        for (std::size_t i = 1; i < term.operands.size(); ++i) {
            const Operand next = value(term.operands[i]);
            if (!next.is_defined())
                return next;
            switch (term.function) {
            case Function::Minimum: result.number = std::min(result.number, next.number); break;
            case Function::Maximum: result.number = std::max(result.number, next.number); break;
            case Function::Gain: return Operand::of(m_scope.gain(result.number, next.number));
            default: return gain_rate(result.number, next.number);
            }
        }
        return result;
    }

    Operand gain_rate(const Rational &one, const Rational &other) const
    {
        const Figure gain = m_scope.gain(one, other);
        if (!gain)
            return Operand::of(gain.error());
        if (other.is_zero())
            return Operand::of(Undefined{Reason::DivisionByZero});
        return Operand::of(or_too_large(gain->divided_by(other.magnitude())));
    }

    const RuleExpression &m_expression;
    const Scope &m_scope;
};

} // namespace

Operand evaluate(const RuleExpression &expression, const Scope &scope)
{
    return evaluate(expression, expression.root, scope);
}

Operand evaluate(const RuleExpression &expression, int term, const Scope &scope)
{
    return Evaluator{expression, scope}.value(term);
}

} // namespace taikei::evaluate
