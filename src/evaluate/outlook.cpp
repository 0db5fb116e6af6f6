#include "evaluate/outlook.hpp"

#include "evaluate/forecast.hpp"
#include "evaluate/unit_bounds.hpp"
#include "evaluate/yearly_values.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::evaluate {

namespace {

/// From this chance on a value is called a stray one.
constexpr double surely_stray = 0.8;
/// An interval so many times as wide as all that the values have moved tells little.
constexpr double wide = 3;
/// So many years past the last value the interval holds what it says (bench/outlook.md).
constexpr int sure_years = 3;

/// The last target ahead of the last value; its number is none for a word.
const model::Value *last_target(const model::Indicator &indicator)
{
    const model::Value *last = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.kind == model::ValueKind::Target && (last == nullptr || value.year >= last->year))
            last = &value;
    }
    return last;
}

std::optional<model::FiscalYear> target_year(const model::Value *target, const std::optional<model::Period> &period)
{
    if (target != nullptr)
        return target->year;
    return period ? period->to : std::nullopt;
}

/// The number with so many digits after the point; the nearest that a Decimal can hold.
base::Decimal rounded(double number, int decimals)
{
    constexpr double most = 9e17;
    const double scaled = std::clamp(number * std::pow(10.0, decimals), -most, most);
    return base::Decimal::of(std::llround(scaled), decimals);
}

double clamped(double number, const Bounds &bounds)
{
    return std::clamp(number, bounds.low.value_or(number),
                      std::max(bounds.high.value_or(number), bounds.low.value_or(number)));
}

YearlyValues without(YearlyValues values, const std::vector<model::FiscalYear> &years)
{
    std::erase_if(values.entries, [&years](const YearlyValues::Entry &entry) {
        return std::ranges::find(years, entry.year) != years.end();
    });
    return values;
}

/// What the forecast says of the target; none where meeting it is not a matter of above or below.
std::optional<double> chance_of(const Forecast &forecast, const model::Value *target, Direction direction,
                                const Bounds &bounds)
{
    if (target == nullptr || !target->number)
        return std::nullopt;
    const double number = target->number->to_double();
    if (direction == Direction::Up)
        return bounds.low && number <= *bounds.low ? 1 : 1 - forecast.chance_below(number);
    if (direction == Direction::Down)
        return bounds.high && number >= *bounds.high ? 1 : forecast.chance_below(number);
    return std::nullopt;
}

std::vector<model::FiscalYear> strays_of(const Forecast &forecast, const YearlyValues &values)
{
    std::vector<model::FiscalYear> years;
    for (std::size_t i = 0; i < values.entries.size(); ++i) {
        if (forecast.chance_of_stray(i) >= surely_stray)
            years.push_back(values.entries[i].year);
    }
    return years;
}

double movement_of(const std::vector<TrendPoint> &points)
{
    const auto [lowest, highest] = std::ranges::minmax(points, {}, &TrendPoint::number);
    return highest.number - lowest.number;
}

/// Why there can be no outlook for `year`; none where there can.
std::optional<NoOutlook> reason_against(const YearlyValues &values, const std::optional<model::FiscalYear> &year)
{
    if (values.entries.empty())
        return NoOutlook::NoNumbers;
    if (values.entries.size() < Forecast::least_points)
        return NoOutlook::TooFewValues;
    if (!year)
        return NoOutlook::NoTargetYear;
    if (*year <= values.entries.back().year)
        return NoOutlook::TargetYearReached;
    return std::nullopt;
}

} // namespace

std::expected<Outlook, NoOutlook> outlook_of(const model::Indicator &indicator, Direction direction,
                                             const std::optional<model::Period> &period)
{
    YearlyValues values = yearly_values(indicator, model::ValueKind::Observed);
    const model::Value *target = last_target(indicator);
    const auto year = target_year(target, period);
    if (const auto reason = reason_against(values, year))
        return std::unexpected(*reason);

    Outlook outlook;
    outlook.year = *year;
    outlook.epidemic = find_epidemic_break(values);
    if (outlook.epidemic && outlook.epidemic->kind == EpidemicBreak::Kind::Returned) {
        YearlyValues usual = without(values, outlook.epidemic->years);
        if (usual.entries.size() < Forecast::least_points)
            return std::unexpected(NoOutlook::TooFewValues);
        values = std::move(usual);
    }
    const std::vector<TrendPoint> points = values.points();
    const Bounds bounds = bounds_of(indicator);
    const Forecast forecast(points, year->year(), values.rounding());
    const auto [low, high] = forecast.interval();
    const int decimals = values.decimals();
    outlook.low = rounded(clamped(low, bounds), decimals);
    outlook.middle = rounded(clamped(forecast.middle(), bounds), decimals);
    outlook.high = rounded(clamped(high, bounds), decimals);
    outlook.yearly_change = rounded(median_slope(points), decimals + 1);
    outlook.value_count = points.size();
    outlook.first_year = values.entries.front().year;
    outlook.last_year = values.entries.back().year;
    outlook.target = target != nullptr ? target->number : std::nullopt;
    outlook.chance = chance_of(forecast, target, direction, bounds);
    outlook.strays = strays_of(forecast, values);
    outlook.is_far = outlook.year.year() - outlook.last_year.year() > sure_years;
    outlook.is_wide =
        clamped(high, bounds) - clamped(low, bounds) > wide * std::max(movement_of(points), values.rounding());
    return outlook;
}

} // namespace taikei::evaluate
