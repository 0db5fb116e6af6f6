#include "evaluate/forecast.hpp"

#include "evaluate/student.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::evaluate {

namespace {

/// The weights below were chosen by simulation over many kinds of series (bench/outlook_bench.cpp), so that an interval
/// of 80% holds for each kind as nearly as short series allow.

/// One in so many series holds a stray value.
constexpr double chance_of_any_stray = 0.2;
/// In shorter series a stray value cannot be told from a bend.
constexpr std::size_t least_points_to_find_strays = 6;
/// Evidence between independent and wandering errors counts with this power: it is weak in so short series, and
/// taking it by its face leaves both kinds nearly equal.
constexpr double power_of_evidence = 12;
/// Chance of wandering errors before the series is looked at: n ÷ (n + this). Few points say little of wandering.
constexpr double points_for_even_chance = 0.8;
/// Chance beyond either end of the interval, as the models say it. They are too careful with three to five values and
/// not careful enough with more, and least so far ahead.
constexpr double tail_of_few_points = 0.12;
constexpr double tail_of_many_points = 0.072;
constexpr double tail_far_ahead = 0.07;
constexpr std::size_t most_of_few_points = 5;
constexpr double most_years_ahead = 3;
/// Parts with less weight do not count.
constexpr double least_weight = 1e-4;

double log_of_sum(const std::vector<double> &logs)
{
    const double largest = std::ranges::max(logs);
    double sum = 0;
    for (const double log : logs)
        sum += std::exp(log - largest);
    return largest + std::log(sum);
}

std::vector<TrendPoint> last_points(std::vector<TrendPoint> points, std::size_t most)
{
    if (points.size() > most)
        points.erase(points.begin(), points.end() - static_cast<std::ptrdiff_t>(most));
    return points;
}

double median_of(std::vector<double> numbers)
{
    std::ranges::sort(numbers);
    const std::size_t half = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

} // namespace

Forecast::Forecast(std::vector<TrendPoint> points, double year, double rounding)
    : m_left_out(points.size() > most_points ? points.size() - most_points : 0)
    , m_year(year)
{
    m_points = last_points(std::move(points), most_points);
    m_zero = m_points.back().number;
    double reach = rounding;
    for (const TrendPoint &point : m_points)
        reach = std::max(reach, std::abs(point.number - m_zero));
    m_unit = reach > 0 ? reach : 1;
    m_rounding = rounding / m_unit;
    for (TrendPoint &point : m_points)
        point.number = (point.number - m_zero) / m_unit;
    const auto count = static_cast<double>(m_points.size());
    const double wandering = count / (count + points_for_even_chance);
    add_parts(TrendModel::Errors::Independent, 1 - wandering);
    add_parts(TrendModel::Errors::Wandering, wandering);
    normalise();
}

void Forecast::add_parts(TrendModel::Errors errors, double prior)
{
    const std::size_t begin = m_parts.size();
    const std::size_t strays = m_points.size() >= least_points_to_find_strays ? m_points.size() : 0;
    const double none = strays > 0 ? 1 - chance_of_any_stray : 1;
    std::vector<double> logs;
    const auto add = [&](const TrendModel &model, double chance) {
        m_parts.push_back({model, fit_trend(m_points, model, m_year, m_rounding)});
        logs.push_back(std::log(chance) + m_parts.back().forecast.log_evidence);
    };
    add({errors, {}}, none);
    for (std::size_t i = 0; i < strays; ++i)
        add({errors, i}, chance_of_any_stray / static_cast<double>(strays));
    const double evidence = log_of_sum(logs);
    for (std::size_t i = 0; i < logs.size(); ++i)
        m_parts[begin + i].weight = logs[i] + (power_of_evidence - 1) * evidence + std::log(prior);
}

void Forecast::normalise()
{
    std::vector<double> logs;
    for (const Part &part : m_parts)
        logs.push_back(part.weight);
    const double all = log_of_sum(logs);
    for (Part &part : m_parts)
        part.weight = std::exp(part.weight - all);
    std::erase_if(m_parts, [](const Part &part) { return part.weight < least_weight; });
    double kept = 0;
    for (const Part &part : m_parts)
        kept += part.weight;
    for (Part &part : m_parts)
        part.weight /= kept;
}

double Forecast::chance_below(double number) const
{
    double chance = 0;
    for (const Part &part : m_parts) {
        const double distance = (number - m_zero) / m_unit - part.forecast.centre;
        chance += part.weight * student_chance_below(distance / part.forecast.spread, part.forecast.degrees);
    }
    return chance;
}

/// The first bracket about the quantile, widened until it holds it.
Forecast::Interval Forecast::bracket(double chance) const
{
    constexpr double first_reach = 2;
    constexpr double wider = 4;
    /// A t distribution of one degree has 99.98% within so many spreads.
    constexpr double longest_reach = 4096;
    Interval interval;
    for (double reach = first_reach; reach <= longest_reach; reach *= wider) {
        interval = {m_parts.front().forecast.centre, m_parts.front().forecast.centre};
        for (const Part &part : m_parts) {
            interval.low = std::min(interval.low, part.forecast.centre - reach * part.forecast.spread);
            interval.high = std::max(interval.high, part.forecast.centre + reach * part.forecast.spread);
        }
        interval = {m_zero + m_unit * interval.low, m_zero + m_unit * interval.high};
        if (chance_below(interval.low) <= chance && chance <= chance_below(interval.high))
            break;
    }
    return interval;
}

/// By false position with halving of the side that stays (Illinois): a tenth of the steps that halving alone takes.
double Forecast::quantile(double chance) const
{
    constexpr int most_steps = 60;
    constexpr double precision = 1e-9;
    auto [low, high] = bracket(chance);
    double below_low = chance_below(low) - chance;
    double below_high = chance_below(high) - chance;
    int stayed = 0; // -1: the low end has moved last, 1: the high end
    for (int i = 0; i < most_steps && high - low > precision * m_unit && below_high > below_low; ++i) {
        const double between = low + (high - low) * (-below_low / (below_high - below_low));
        const double below = chance_below(between) - chance;
        if (below < 0) {
            low = between;
            below_low = below;
            below_high /= stayed < 0 ? 2 : 1;
            stayed = -1;
        } else {
            high = between;
            below_high = below;
            below_low /= stayed > 0 ? 2 : 1;
            stayed = 1;
        }
        if (below == 0)
            return between;
    }
    return low + (high - low) / 2;
}

Forecast::Interval Forecast::interval() const
{
    const bool is_far = m_year - m_points.back().year > most_years_ahead;
    const bool has_few = m_points.size() <= most_of_few_points;
    const double tail = is_far ? tail_far_ahead : has_few ? tail_of_few_points : tail_of_many_points;
    return {quantile(tail), quantile(1 - tail)};
}

double Forecast::chance_of_stray(std::size_t point) const
{
    if (point < m_left_out)
        return 0;
    double chance = 0;
    for (const Part &part : m_parts) {
        if (part.model.stray == point - m_left_out)
            chance += part.weight;
    }
    return chance;
}

double median_slope(const std::vector<TrendPoint> &points)
{
    std::vector<double> slopes;
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j)
            slopes.push_back((points[j].number - points[i].number) / (points[j].year - points[i].year));
    }
    return median_of(std::move(slopes));
}

} // namespace taikei::evaluate
