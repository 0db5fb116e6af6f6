#include "evaluate/series.hpp"

#include "evaluate/printed_unit.hpp"

#include <algorithm>

namespace taikei::evaluate {
namespace {

bool has_mark(const model::Value &value, std::string_view mark)
{
    return std::ranges::find(value.marks, mark) != value.marks.end();
}

Quantity quantity_of(model::ValueKind kind)
{
    switch (kind) {
    case model::ValueKind::Observed: return Quantity::Actual;
    case model::ValueKind::Target: return Quantity::Target;
    case model::ValueKind::Planned: return Quantity::Planned;
    }
    return Quantity::Actual;
}

Figure number_of(const model::Value &value)
{
    const Quantity of = quantity_of(value.kind);
    const int year = value.year.year();
    if (has_mark(value, "date"))
        return undefined(Reason::IsDate, of, year);
    if (value.number)
        return Rational{*value.number};
    if (value.low || value.high)
        return undefined(Reason::IsRange, of, year);
    if (has_mark(value, "up") || has_mark(value, "down") || has_mark(value, "maintain"))
        return undefined(Reason::IsDirection, of, year);
    return undefined(Reason::IsWord, of, year);
}

bool say_the_same(const model::Value &one, const model::Value &other)
{
    return one.number == other.number && one.low == other.low && one.high == other.high
        && (one.number || one.low || one.text == other.text);
}

/// Keeps one reading a year; two values of a year that differ make it undefined.
void keep_one_a_year(std::vector<Reading> &readings)
{
    std::ranges::stable_sort(readings, {}, &Reading::year);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (kept > 0 && readings[kept - 1].year == readings[i].year) {
            if (!say_the_same(*readings[kept - 1].printed, *readings[i].printed))
                readings[kept - 1].number =
                    undefined(Reason::YearDoubled, quantity_of(readings[i].printed->kind), readings[i].year);
            continue;
        }
        readings[kept++] = readings[i];
    }
    readings.resize(kept);
}

Reading find(const std::vector<Reading> &readings, int year, Quantity of)
{
    const auto found = std::ranges::lower_bound(readings, year, {}, &Reading::year);
    if (found != readings.end() && found->year == year)
        return *found;
    return {year, undefined(Reason::NoValue, of, year), nullptr};
}

} // namespace

Series::Series(const model::Indicator &indicator, IndicatorKind kind, const std::optional<model::Period> &period)
    : m_indicator(&indicator)
    , m_kind(std::move(kind))
    , m_period(period)
{
    read_values();
    if (is_summed())
        sum_years();
}

bool Series::is_summed() const
{
    return m_kind.accumulation.value == Accumulation::Cumulative && m_kind.summing.value == Summing::SumOfYears;
}

void Series::read_values()
{
    std::string_view unit = m_indicator->unit ? std::string_view(*m_indicator->unit) : std::string_view{};
    for (const model::Value &value : m_indicator->values) {
        Reading reading{value.year.year(), number_of(value), &value};
        const std::string_view printed = printed_unit(value.text);
        if (reading.number && are_units_apart(unit, printed))
            reading.number = undefined(Reason::UnitsDiffer, quantity_of(value.kind), reading.year);
        if (unit.empty())
            unit = printed;
        switch (value.kind) {
        case model::ValueKind::Observed: m_observed.push_back(reading); break;
        case model::ValueKind::Target: m_targets.push_back(reading); break;
        case model::ValueKind::Planned: m_planned.push_back(reading); break;
        }
    }
    keep_one_a_year(m_observed);
    keep_one_a_year(m_targets);
    keep_one_a_year(m_planned);
}

void Series::sum_years()
{
    if (m_kind.baseline_year.is_confirmed() && m_kind.baseline_year.value)
        m_first_summed = m_kind.baseline_year.value->year() + 1;
    else if (m_period && m_period->from)
        m_first_summed = m_period->from->year();
    else if (!m_observed.empty())
        m_first_summed = m_observed.front().year;
    Figure total = Rational{0};
    int next = m_first_summed;
    for (const Reading &reading : m_observed) {
        if (reading.year < m_first_summed)
            continue;
        if (total && reading.year != next)
            total = undefined(Reason::YearMissing, Quantity::Actual, next);
        else if (total)
            total = reading.number ? or_too_large(total->plus(*reading.number)) : reading.number;
        m_sums.push_back({reading.year, total, nullptr});
        next = reading.year + 1;
    }
}

Reading Series::actual(int year) const
{
    return find(is_summed() ? m_sums : m_observed, year, Quantity::Actual);
}

Reading Series::actual_of_year(int year) const
{
    return find(m_observed, year, Quantity::Actual);
}

Reading Series::target(int year) const
{
    const Reading exact = find(m_targets, year, Quantity::Target);
    if (exact.printed != nullptr || m_targets.empty())
        return exact;
    const auto next = std::ranges::lower_bound(m_targets, year, {}, &Reading::year);
    const bool binds_one_year =
        m_kind.target_kind.value == TargetKind::EachYear && !has_mark(*m_targets.front().printed, "per-year");
    if (binds_one_year && m_targets.size() > 1)
        return exact;
    return next == m_targets.end() ? m_targets.back() : *next;
}

Reading Series::midway_target(int year) const
{
    if (m_targets.size() < 2)
        return {year, undefined(Reason::NoValue, Quantity::MidwayTarget), nullptr};
    const auto last_midway = m_targets.end() - 2;
    const auto next = std::ranges::lower_bound(m_targets.begin(), last_midway, year, {}, &Reading::year);
    return *next;
}

Reading Series::final_target() const
{
    if (m_targets.empty())
        return {0, undefined(Reason::NoValue, Quantity::FinalTarget), nullptr};
    return m_targets.back();
}

Reading Series::baseline() const
{
    if (is_summed())
        return {m_first_summed - 1, Rational{0}, nullptr};
    const auto &year = m_kind.baseline_year.value;
    if (!year)
        return {0, undefined(Reason::NoValue, Quantity::Baseline), nullptr};
    Reading reading = find(m_observed, year->year(), Quantity::Baseline);
    if (!reading.number)
        reading.number = undefined(reading.number.error().reason, Quantity::Baseline, reading.year);
    return reading;
}

Reading Series::planned(int year) const
{
    return find(m_planned, year, Quantity::Planned);
}

std::optional<Band> Series::target_range(int year) const
{
    const Reading reading = target(year);
    if (reading.printed == nullptr || !reading.printed->low || !reading.printed->high)
        return std::nullopt;
    return Band{Rational{*reading.printed->low}, Rational{*reading.printed->high}};
}

} // namespace taikei::evaluate
