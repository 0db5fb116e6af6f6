#pragma once

#include "evaluate/trend_model.hpp"

#include <cstddef>
#include <vector>

namespace taikei::evaluate {

/// Where a series will stand in one year, as a distribution: the trend models' forecasts, each with the weight that the
/// series gives it. How it was made and how often it is right: docs/outlook.md.
class Forecast {
public:
    /// Needs three points or more, in years that rise. `rounding` as in fit_trend(). Of a long series the last
    /// `most_points` count.
    Forecast(std::vector<TrendPoint> points, double year, double rounding);

    static constexpr std::size_t least_points = 3;
    static constexpr std::size_t most_points = 30;

    double chance_below(double number) const;
    /// The number below which the value lies with this chance, between 0 and 1.
    double quantile(double chance) const;
    double middle() const { return quantile(0.5); }

    struct Interval {
        double low = 0;
        double high = 0;
    };
    /// The interval in which the value lies with a chance of 80%. Its ends are quantiles farther out than 10% and 90%:
    /// so much that by simulation 80% come true (bench/outlook.md).
    Interval interval() const;

    /// How likely it is that the value at this place is a stray one.
    double chance_of_stray(std::size_t point) const;

private:
    struct Part {
        TrendModel model;
        ModelForecast forecast;
        double weight = 0;
    };

    void add_parts(TrendModel::Errors errors, double prior);
    void normalise();
    Interval bracket(double chance) const;

    std::vector<TrendPoint> m_points;
    std::size_t m_left_out; ///< older points that do not count
    double m_year;
    double m_rounding;
    double m_unit = 1; ///< the points' own size: numbers are kept in it, so that millions and millionths count alike
    double m_zero = 0;
    std::vector<Part> m_parts;
};

/// Theil–Sen: the median of the slopes between any two points, in numbers a year. Up to 29% of the points may be
/// anything without moving it far. Needs two points or more.
double median_slope(const std::vector<TrendPoint> &points);

} // namespace taikei::evaluate
