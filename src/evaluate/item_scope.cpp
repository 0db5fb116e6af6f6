#include "evaluate/item_scope.hpp"

namespace taikei::evaluate {
namespace {

Operand number(int whole)
{
    return Operand::of(Rational{whole});
}

Operand elapsed(Quantity quantity, const std::optional<model::Period> &period, int year)
{
    if (!period || !period->from || (quantity != Quantity::ElapsedYears && !period->to))
        return Operand::of(Undefined{Reason::NoPeriod, quantity});
    const int gone = year - period->from->year() + 1;
    if (quantity == Quantity::ElapsedYears)
        return number(gone);
    const int all = period->to->year() - period->from->year() + 1;
    if (quantity == Quantity::PlanYears)
        return number(all);
    const auto share = Rational::of(gone, all);
    return share ? Operand::of(*share) : Operand::of(Undefined{Reason::NoPeriod, quantity});
}

} // namespace

Operand ItemScope::quantity(Quantity quantity, int offset) const
{
    const int year = m_facts.year + offset;
    switch (quantity) {
    case Quantity::Elapsed:
    case Quantity::ElapsedYears:
    case Quantity::PlanYears: return elapsed(quantity, m_facts.period, year);
    case Quantity::Year: return number(year);
    case Quantity::State: return Operand::of_word(m_facts.given.state);
    case Quantity::PreviousGrade: {
        const auto published = m_facts.given.previous_grades.find(m_facts.scale);
        if (published != m_facts.given.previous_grades.end())
            return Operand::of_grade(published->second);
        if (m_facts.previous_grade)
            return Operand::of_grade(*m_facts.previous_grade);
        return Operand::of(Undefined{Reason::NotRated, quantity, year - 1, m_facts.scale});
    }
    default: return Operand::of(Undefined{Reason::NoValue, quantity, year});
    }
}

Operand ItemScope::points_of(int index, const Judgement &judgement) const
{
    const auto &points = scale(index).grades[static_cast<std::size_t>(judgement.grade)].points;
    return points ? Operand::of(*points) : Operand::of(Undefined{Reason::NoPoints, Quantity::Actual, 0, index});
}

Operand ItemScope::answer(const Term &call) const
{
    const auto found = m_facts.given.answers.find(call.reference);
    if (found == m_facts.given.answers.end())
        return Operand::of(Undefined{Reason::NoAnswer, Quantity::Actual, 0, call.reference});
    const Question &question = m_facts.rule.questions[static_cast<std::size_t>(call.reference)];
    const Choice &choice = question.choices[static_cast<std::size_t>(found->second)];
    return call.function == Function::Mark ? Operand::of_word(choice.mark) : Operand::of(choice.points);
}

Operand ItemScope::call(const Term &call) const
{
    if (call.to_question)
        return answer(call);
    const auto index = static_cast<std::size_t>(call.reference);
    if (index >= m_facts.earlier.size() || !m_facts.earlier[index].is_graded())
        return Operand::of(Undefined{Reason::NotRated, Quantity::Actual, 0, call.reference});
    const Judgement &judgement = m_facts.earlier[index];
    return call.function == Function::GradeOf ? Operand::of_grade(judgement.grade)
                                              : points_of(call.reference, judgement);
}

int ItemScope::rank(int index, int grade) const
{
    return scale(index).grades[static_cast<std::size_t>(grade)].rank;
}

} // namespace taikei::evaluate
