#include "evaluate/attainment.hpp"

namespace taikei::evaluate {
namespace {

Figure quotient(const Figure &dividend, const Rational &divisor)
{
    return dividend ? or_too_large(dividend->divided_by(divisor)) : dividend;
}

Figure one_minus(const Figure &share)
{
    return share ? or_too_large(Rational{1}.minus(*share)) : share;
}

} // namespace

Figure ratio_attainment(const Rational &actual, const Rational &target)
{
    if (target.is_zero())
        return undefined(Reason::TargetIsZero, Quantity::Target);
    return quotient(actual, target);
}

Figure falling_attainment(const Rational &actual, const Rational &target)
{
    const Figure ratio = ratio_attainment(actual, target);
    return ratio ? or_too_large(Rational{2}.minus(*ratio)) : ratio;
}

Figure inverse_attainment(const Rational &actual, const Rational &target)
{
    if (actual.is_zero())
        return undefined(Reason::ActualIsZero, Quantity::Actual);
    return quotient(target, actual);
}

Figure attainment_from_baseline(const Rational &actual, const Rational &target, const Rational &baseline)
{
    if (target == baseline)
        return undefined(Reason::TargetEqualsBaseline, Quantity::Target);
    const Figure way = or_too_large(target.minus(baseline));
    return way ? quotient(or_too_large(actual.minus(baseline)), *way) : way;
}

Figure band_attainment(const Rational &actual, const Band &band)
{
    if (band.holds(actual))
        return Rational{1};
    const bool below = actual < band.low;
    const Rational &end = below ? band.low : band.high;
    if (end.is_zero())
        return undefined(Reason::TargetIsZero, below ? Quantity::BandLow : Quantity::BandHigh);
    const Figure distance = or_too_large(below ? end.minus(actual) : actual.minus(end));
    return one_minus(quotient(distance, end.magnitude()));
}

std::optional<Band> band_around(const Rational &reference, const Tolerance &tolerance)
{
    const Rational amount{tolerance.amount};
    const auto hundredth = reference.magnitude().divided_by(Rational{100});
    const auto width = tolerance.unit == Tolerance::Unit::Points ? std::optional(amount)
        : hundredth                                              ? hundredth->times(amount)
                                                                 : std::nullopt;
    if (!width)
        return std::nullopt;
    const auto low = reference.minus(*width);
    const auto high = reference.plus(*width);
    return low && high ? std::optional(Band{*low, *high}) : std::nullopt;
}

Figure value_on_line(const DatedValue &baseline, const DatedValue &target, int year)
{
    if (year < baseline.year)
        return undefined(Reason::BeforeBaseline, Quantity::Expected, year);
    if (target.year <= baseline.year)
        return undefined(Reason::NoTimeOnTheWay, Quantity::Expected);
    if (year >= target.year)
        return target.number;
    const auto share = Rational::of(year - baseline.year, target.year - baseline.year);
    const auto way = target.number.minus(baseline.number);
    const auto gone = share && way ? way->times(*share) : std::nullopt;
    return or_too_large(gone ? baseline.number.plus(*gone) : std::nullopt);
}

} // namespace taikei::evaluate
