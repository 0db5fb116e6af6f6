#include "evaluate/indicator_scope.hpp"

#include <algorithm>
#include <ranges>

namespace taikei::evaluate {
namespace {

std::expected<Band, Undefined> no_band(Undefined why)
{
    return std::unexpected(why);
}

/// How far a value is from the band; 0 inside.
std::optional<Rational> distance(const Rational &value, const Band &band)
{
    if (band.holds(value))
        return Rational{0};
    return value < band.low ? band.low.minus(value) : value.minus(band.high);
}

/// The same reason said of another quantity: the midway target that is a word.
Figure said_of(const Figure &figure, Quantity quantity)
{
    if (figure || figure.error().reason != Reason::NoValue)
        return figure;
    Undefined why = figure.error();
    why.of = quantity;
    return std::unexpected(why);
}

/// Nothing is printed for the year, or a word such as 未調査.
bool is_missing(const Reading &reading)
{
    return !reading.number
        && (reading.number.error().reason == Reason::NoValue || reading.number.error().reason == Reason::IsWord);
}

} // namespace

Reading IndicatorScope::actual(int year) const
{
    const Reading own = m_series.actual(year);
    if (!facts().rule.attainment.latest || year != facts().year || !is_missing(own))
        return own;
    const Reading newest = newest_before(year);
    return !is_missing(newest) && newest.year > m_series.baseline().year ? newest : own;
}

Reading IndicatorScope::newest_before(int year) const
{
    for (const Reading &reading : m_series.actuals() | std::views::reverse) {
        if (reading.year < year && !is_missing(reading))
            return reading;
    }
    return {year - 1, undefined(Reason::NoValue, Quantity::Previous), nullptr};
}

Figure IndicatorScope::year_of(Quantity quantity, int year) const
{
    const Quantity of = quantity == Quantity::ActualYear ? Quantity::Actual
        : quantity == Quantity::TargetYear               ? Quantity::Target
        : quantity == Quantity::FinalTargetYear          ? Quantity::FinalTarget
                                                         : Quantity::Baseline;
    const Reading found = reading(of, year - facts().year);
    return found.number || found.printed != nullptr ? Figure(Rational{found.year}) : found.number;
}

Reading IndicatorScope::reading(Quantity quantity, int offset) const
{
    const int year = facts().year + offset;
    switch (quantity) {
    case Quantity::Actual: return actual(year);
    case Quantity::ActualOfYear: return m_series.actual_of_year(year);
    case Quantity::LastYear: return m_series.actual(year - 1);
    case Quantity::Previous: return newest_before(actual(year).year);
    case Quantity::Target: return m_series.target(year);
    case Quantity::MidwayTarget: return m_series.midway_target(year);
    case Quantity::FinalTarget: return m_series.final_target();
    case Quantity::Baseline: return m_series.baseline();
    case Quantity::Planned: return m_series.planned(year);
    default: return {year, undefined(Reason::NoValue, quantity, year), nullptr};
    }
}

Formula IndicatorScope::formula() const
{
    const IndicatorKind &kind = m_series.kind();
    return kind.formula ? kind.formula->value : facts().rule.attainment.formula_of(kind.direction.value);
}

Operand IndicatorScope::quantity(Quantity quantity, int offset) const
{
    const int year = facts().year + offset;
    switch (quantity) {
    case Quantity::Actual:
    case Quantity::ActualOfYear:
    case Quantity::Target:
    case Quantity::MidwayTarget:
    case Quantity::FinalTarget:
    case Quantity::Baseline:
    case Quantity::LastYear:
    case Quantity::Previous:
    case Quantity::Planned: return Operand::of(said_of(reading(quantity, offset).number, quantity));
    case Quantity::Expected: return Operand::of(expected(Quantity::FinalTarget, offset));
    case Quantity::Best: return Operand::of(extreme_before(year, true));
    case Quantity::Worst: return Operand::of(extreme_before(year, false));
    case Quantity::BandLow:
    case Quantity::BandHigh: {
        const auto band = this->band(year);
        if (!band)
            return Operand::of(band.error());
        return Operand::of(quantity == Quantity::BandLow ? band->low : band->high);
    }
    case Quantity::Tolerance: return Operand::of(tolerance());
    case Quantity::Attainment: return Operand::of(offset == 0 ? attainment_now() : attainment_in(year));
    case Quantity::Progress: {
        const Reading target = reading(Quantity::Target, offset);
        return Operand::of(target.number ? progress(*target.number) : target.number);
    }
    case Quantity::ActualYear:
    case Quantity::TargetYear:
    case Quantity::FinalTargetYear:
    case Quantity::BaselineYear: return Operand::of(year_of(quantity, year));
    case Quantity::ImprovedYears: return Operand::of(years_in_a_row(year, true));
    case Quantity::WorsenedYears: return Operand::of(years_in_a_row(year, false));
    case Quantity::MetYears: return Operand::of(met_years(year));
    case Quantity::IsSurvey: return Operand::of_truth(m_series.kind().figure_source.value == FigureSource::Survey);
    case Quantity::IsMet: return is_met(year);
    case Quantity::DirectionWord:
    case Quantity::AccumulationWord:
    case Quantity::TargetKindWord:
    case Quantity::ValueNatureWord:
    case Quantity::UnitWord:
    case Quantity::ActualWord:
    case Quantity::TargetWord: return word(quantity, year);
    default: return ItemScope::quantity(quantity, offset);
    }
}

/// A reference is that of the year of the value held against it.
Operand IndicatorScope::call(const Term &call) const
{
    if (call.function != Function::Reference)
        return ItemScope::call(call);
    const int year = actual(facts().year).year;
    const auto found = facts().given.references.find(call.reference);
    if (found != facts().given.references.end() && found->second.contains(year))
        return Operand::of(found->second.at(year));
    return Operand::of(Undefined{Reason::NoReference, Quantity::Actual, year, call.reference});
}

Operand IndicatorScope::word(Quantity quantity, int year) const
{
    const IndicatorKind &kind = m_series.kind();
    switch (quantity) {
    case Quantity::DirectionWord: return Operand::of_word(name_of(kind.direction.value));
    case Quantity::AccumulationWord: return Operand::of_word(name_of(kind.accumulation.value));
    case Quantity::TargetKindWord: return Operand::of_word(name_of(kind.target_kind.value));
    case Quantity::ValueNatureWord: return Operand::of_word(name_of(kind.value_nature.value));
    case Quantity::UnitWord: {
        const auto &unit = m_series.indicator().unit;
        return Operand::of_word(unit ? std::string_view(*unit) : std::string_view{});
    }
    default: break;
    }
    const Reading found = quantity == Quantity::TargetWord ? m_series.target(year) : m_series.actual_of_year(year);
    if (found.printed == nullptr)
        return Operand::of(found.number.error());
    return Operand::of_word(found.printed->text);
}

/// Every condition of a scale asks for it again.
const Figure &IndicatorScope::attainment_now() const
{
    if (!m_attainment)
        m_attainment = attainment_in(facts().year);
    return *m_attainment;
}

Figure IndicatorScope::attainment_in(int year) const
{
    const Reading actual = this->actual(year);
    if (!actual.number)
        return actual.number;
    const Reading target = m_series.target(year);
    const Formula formula = this->formula();
    if (formula == Formula::Band) {
        const auto band = this->band(year);
        return band ? band_attainment(*actual.number, *band) : Figure(std::unexpected(band.error()));
    }
    if (target.number)
        return attainment_by(formula, *actual.number, *target.number, year);
    const bool is_direction = target.number.error().reason == Reason::IsDirection;
    return is_direction && facts().rule.attainment.met ? attainment_of_direction(year) : target.number;
}

Figure IndicatorScope::attainment_of_direction(int year) const
{
    const AttainmentRule &rule = facts().rule.attainment;
    const Operand met = is_met(year);
    if (!met.is_defined())
        return std::unexpected(met.why);
    return met.truth ? *rule.met : rule.not_met.value_or(Rational{0});
}

Figure IndicatorScope::attainment_by(Formula formula, const Rational &actual, const Rational &target, int year) const
{
    switch (formula) {
    case Formula::Ratio: return ratio_attainment(actual, target);
    case Formula::TwoMinusRatio: return falling_attainment(actual, target);
    case Formula::InverseRatio: return inverse_attainment(actual, target);
    case Formula::FromBaseline: {
        const Reading baseline = m_series.baseline();
        return baseline.number ? attainment_from_baseline(actual, target, *baseline.number) : baseline.number;
    }
    case Formula::Band: {
        const auto &own = m_series.kind().tolerance;
        const auto tolerance = own ? std::optional(own->value) : facts().rule.attainment.band;
        if (!tolerance)
            return undefined(Reason::NoBand, Quantity::BandLow, year);
        const auto band = band_around(target, *tolerance);
        return band ? band_attainment(actual, *band) : undefined(Reason::TooLarge);
    }
    }
    return undefined(Reason::NoValue, Quantity::Attainment, year);
}

Figure IndicatorScope::attainment(const Rational &against, std::string_view formula) const
{
    const Reading actual = this->actual(facts().year);
    if (!actual.number)
        return actual.number;
    const auto chosen = parse_formula(formula);
    return attainment_by(chosen.value_or(this->formula()), *actual.number, against, facts().year);
}

Figure IndicatorScope::progress(const Rational &against) const
{
    return attainment(against, name_of(Formula::FromBaseline));
}

Figure IndicatorScope::expected(Quantity target, int offset) const
{
    const Reading end = reading(target, offset);
    const Reading baseline = m_series.baseline();
    if (!baseline.number)
        return baseline.number;
    if (!end.number)
        return end.number;
    const int year = actual(facts().year + offset).year;
    return value_on_line({baseline.year, *baseline.number}, {end.year, *end.number}, year);
}

Figure IndicatorScope::average(int years) const
{
    Figure sum = Rational{0};
    for (int back = 0; back < years && sum; ++back) {
        const Reading actual = m_series.actual(facts().year - back);
        sum = actual.number ? or_too_large(sum->plus(*actual.number)) : actual.number;
    }
    if (!sum)
        return sum;
    const auto mean = sum->divided_by(Rational{years});
    return mean ? Figure(*mean) : undefined(Reason::DivisionByZero);
}

Figure IndicatorScope::kept_value(int year) const
{
    const Reading target = m_series.target(year);
    if (target.number)
        return target.number;
    const bool is_word = target.printed != nullptr && target.number.error().reason == Reason::IsDirection;
    return is_word ? m_series.baseline().number : target.number;
}

std::expected<Band, Undefined> IndicatorScope::band(int year) const
{
    if (const auto range = m_series.target_range(year))
        return *range;
    const Figure kept = kept_value(year);
    if (!kept)
        return no_band(kept.error());
    const auto &own = m_series.kind().tolerance;
    const auto tolerance = own ? std::optional(own->value) : facts().rule.attainment.band;
    if (!tolerance)
        return no_band({Reason::NoBand, Quantity::BandLow, year});
    const auto band = band_around(*kept, *tolerance);
    return band ? std::expected<Band, Undefined>(*band) : no_band({Reason::TooLarge});
}

/// For telling better from worse, a value to be kept needs no tolerance: nearer is better.
std::optional<Band> IndicatorScope::narrow_band(int year) const
{
    if (const auto band = this->band(year))
        return *band;
    const Figure kept = kept_value(year);
    return kept ? std::optional(Band{*kept, *kept}) : std::nullopt;
}

Figure IndicatorScope::gain(const Rational &one, const Rational &other) const
{
    switch (m_series.kind().direction.value) {
    case Direction::Up: return or_too_large(one.minus(other));
    case Direction::Down: return or_too_large(other.minus(one));
    case Direction::Keep:
    case Direction::Range: break;
    }
    const auto band = narrow_band(facts().year);
    if (!band)
        return undefined(Reason::NoBand, Quantity::BandLow, facts().year);
    const auto near = distance(one, *band);
    const auto far = distance(other, *band);
    return or_too_large(near && far ? far->minus(*near) : std::nullopt);
}

Operand IndicatorScope::is_met(int year) const
{
    const Reading actual = this->actual(year);
    if (!actual.number)
        return Operand::of(actual.number.error());
    const Direction direction = m_series.kind().direction.value;
    if (direction == Direction::Keep || direction == Direction::Range) {
        const auto band = this->band(year);
        return band ? Operand::of_truth(band->holds(*actual.number)) : Operand::of(band.error());
    }
    const Reading target = m_series.target(year);
    const bool is_direction = !target.number && target.number.error().reason == Reason::IsDirection;
    const Figure reference = is_direction ? m_series.baseline().number : target.number;
    if (!reference)
        return Operand::of(reference.error());
    const Figure gain = this->gain(*actual.number, *reference);
    if (!gain)
        return Operand::of(gain.error());
    return Operand::of_truth(is_direction ? *gain > Rational{0} : *gain >= Rational{0});
}

Figure IndicatorScope::extreme_before(int year, bool best) const
{
    std::optional<Rational> found;
    for (const Reading &reading : m_series.actuals()) {
        if (reading.year >= year || !reading.number)
            continue;
        const Figure gain = found ? this->gain(*reading.number, *found) : Figure(Rational{0});
        if (!gain)
            return gain;
        if (!found || (best ? *gain > Rational{0} : *gain < Rational{0}))
            found = *reading.number;
    }
    return found ? Figure(*found) : undefined(Reason::NoValue, best ? Quantity::Best : Quantity::Worst, year);
}

Figure IndicatorScope::years_in_a_row(int year, bool improved) const
{
    const Reading actual = m_series.actual(year);
    if (!actual.number)
        return actual.number;
    int years = 0;
    Rational later = *actual.number;
    while (true) {
        const Reading before = m_series.actual(year - years - 1);
        const Figure gain = before.number ? this->gain(later, *before.number) : before.number;
        if (!gain || (improved ? *gain <= Rational{0} : *gain >= Rational{0}))
            return Rational{years};
        later = *before.number;
        ++years;
    }
}

/// A year without a value or target is not one in which the target was reached.
Figure IndicatorScope::met_years(int year) const
{
    const auto &period = facts().period;
    if (!period || !period->from)
        return undefined(Reason::NoPeriod, Quantity::MetYears);
    int years = 0;
    for (const Reading &reading : m_series.actuals()) {
        if (reading.year >= period->from->year() && reading.year <= year && is_met(reading.year).is_true())
            ++years;
    }
    return Rational{years};
}

Figure IndicatorScope::tolerance() const
{
    const IndicatorKind &kind = m_series.kind();
    const AttainmentRule &rule = facts().rule.attainment;
    std::optional<Tolerance> tolerance = kind.tolerance ? std::optional(kind.tolerance->value) : std::nullopt;
    if (!tolerance && kind.figure_source.value == FigureSource::Survey)
        tolerance = rule.survey_tolerance;
    if (!tolerance)
        tolerance = rule.tolerance;
    if (!tolerance)
        return undefined(Reason::NoTolerance, Quantity::Tolerance);
    if (tolerance->unit == Tolerance::Unit::Points)
        return Rational{tolerance->amount};
    const Figure reference = m_series.baseline().number;
    if (!reference)
        return reference;
    const auto hundredth = reference->magnitude().divided_by(Rational{100});
    return or_too_large(hundredth ? hundredth->times(Rational{tolerance->amount}) : std::nullopt);
}

} // namespace taikei::evaluate
