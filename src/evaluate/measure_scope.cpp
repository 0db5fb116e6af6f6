#include "evaluate/measure_scope.hpp"

#include <algorithm>

namespace taikei::evaluate {
namespace {

Figure of_indicators_only(Quantity quantity)
{
    return undefined(Reason::NoValue, quantity);
}

Operand nothing_rated(int scale)
{
    return Operand::of(Undefined{Reason::NothingRated, Quantity::Actual, 0, scale});
}

Operand middle_of(std::vector<Rational> numbers)
{
    std::ranges::sort(numbers);
    const std::size_t half = numbers.size() / 2;
    if (numbers.size() % 2 == 1)
        return Operand::of(numbers[half]);
    const auto sum = numbers[half - 1].plus(numbers[half]);
    return Operand::of(or_too_large(sum ? sum->divided_by(Rational{2}) : std::nullopt));
}

/// In a state of the scale, or not begun, stopped or not to be rated by a person's word: counted apart, whatever its
/// value.
bool is_set_aside(const Judgement &judgement)
{
    return judgement.outcome == Judgement::Outcome::InState
        || (judgement.outcome == Judgement::Outcome::Unrated && judgement.why.reason >= Reason::NotBegun);
}

} // namespace

Operand MeasureScope::call(const Term &call) const
{
    switch (call.function) {
    case Function::Mean:
    case Function::WeightedMean:
    case Function::MeanValue:
    case Function::WeightedMeanValue: return mean(call);
    case Function::Sum:
    case Function::Lowest:
    case Function::Highest:
    case Function::Median: return points_of_all(call);
    case Function::Count:
    case Function::ShareOf: return count(call);
    case Function::Items: return Operand::of(Rational{std::ranges::distance(below(call))});
    case Function::WorstGrade: return extreme_grade(call, false);
    case Function::BestGrade: return extreme_grade(call, true);
    default: return ItemScope::call(call);
    }
}

Operand MeasureScope::mean(const Term &call) const
{
    const bool weighted = call.function == Function::WeightedMean || call.function == Function::WeightedMeanValue;
    Figure sum = Rational{0};
    Figure weights = Rational{0};
    for (const RatedBelow &rated : below(call)) {
        const auto number = number_of(call, *rated.judgement);
        if (!number)
            continue;
        if (!number->is_defined())
            return *number;
        const Rational weight = weighted ? rated.weight : Rational{1};
        const auto part = number->number.times(weight);
        sum = or_too_large(sum && part ? sum->plus(*part) : std::nullopt);
        weights = or_too_large(weights ? weights->plus(weight) : std::nullopt);
    }
    if (weights && weights->is_zero())
        return nothing_rated(call.reference);
    return Operand::of(sum && weights ? or_too_large(sum->divided_by(*weights)) : undefined(Reason::TooLarge));
}

std::optional<Operand> MeasureScope::number_of(const Term &call, const Judgement &judgement) const
{
    if (call.function == Function::Mean || call.function == Function::WeightedMean)
        return judgement.is_graded() ? std::optional(points_of(call.reference, judgement)) : std::nullopt;
    if (!judgement.measure || is_set_aside(judgement))
        return std::nullopt;
    return Operand::of(*judgement.measure);
}

Operand MeasureScope::points_of_all(const Term &call) const
{
    std::vector<Rational> points;
    Figure sum = Rational{0};
    for (const RatedBelow &rated : below(call)) {
        if (!rated.judgement->is_graded())
            continue;
        const Operand operand = points_of(call.reference, *rated.judgement);
        if (!operand.is_defined())
            return operand;
        points.push_back(operand.number);
        sum = or_too_large(sum ? sum->plus(operand.number) : std::nullopt);
    }
    if (points.empty())
        return nothing_rated(call.reference);
    switch (call.function) {
    case Function::Sum: return Operand::of(sum);
    case Function::Lowest: return Operand::of(*std::ranges::min_element(points));
    case Function::Highest: return Operand::of(*std::ranges::max_element(points));
    default: return middle_of(std::move(points));
    }
}

Operand MeasureScope::count(const Term &call) const
{
    const auto grades = static_cast<int>(scale(call.reference).grades.size());
    std::int64_t counted = 0;
    std::int64_t graded = 0;
    for (const RatedBelow &rated : below(call)) {
        graded += rated.judgement->is_graded() ? 1 : 0;
        const int place = rated.judgement->is_graded() ? rated.judgement->grade
            : rated.judgement->state >= 0              ? grades + rated.judgement->state
                                                       : -1;
        const bool named = std::ranges::find(call.grades, place) != call.grades.end();
        counted += named || (call.grades.empty() && rated.judgement->is_graded()) ? 1 : 0;
    }
    if (call.function == Function::Count)
        return Operand::of(Rational{counted});
    const auto share = Rational::of(counted, graded);
    return share ? Operand::of(*share) : nothing_rated(call.reference);
}

Operand MeasureScope::extreme_grade(const Term &call, bool best) const
{
    const int index = call.reference;
    std::optional<int> found;
    for (const RatedBelow &rated : below(call)) {
        if (!rated.judgement->is_graded())
            continue;
        const int grade = rated.judgement->grade;
        const bool further =
            found && (best ? rank(index, grade) < rank(index, *found) : rank(index, grade) > rank(index, *found));
        if (!found || further)
            found = grade;
    }
    return found ? Operand::of_grade(*found) : nothing_rated(index);
}

Figure MeasureScope::attainment(const Rational &, std::string_view) const
{
    return of_indicators_only(Quantity::Attainment);
}

Figure MeasureScope::progress(const Rational &) const
{
    return of_indicators_only(Quantity::Progress);
}

Figure MeasureScope::expected(Quantity, int) const
{
    return of_indicators_only(Quantity::Expected);
}

Figure MeasureScope::average(int) const
{
    return of_indicators_only(Quantity::Actual);
}

Figure MeasureScope::gain(const Rational &one, const Rational &other) const
{
    return or_too_large(one.minus(other));
}

} // namespace taikei::evaluate
