#include "evaluate/forecast.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

using namespace taikei::evaluate;

namespace {

std::vector<TrendPoint> points(const std::vector<double> &numbers)
{
    std::vector<TrendPoint> made;
    for (const double number : numbers)
        made.push_back({2015.0 + static_cast<double>(made.size()), number});
    return made;
}

TEST(MedianSlope, IsNotMovedByOneStrayValue)
{
    EXPECT_DOUBLE_EQ(median_slope(points({10, 12, 14, 16, 18, 20})), 2);
    EXPECT_DOUBLE_EQ(median_slope(points({10, 12, 14, 500, 18, 20})), 2);
}

TEST(MedianSlope, CountsMissingYears)
{
    EXPECT_DOUBLE_EQ(median_slope({{2010, 5}, {2014, 13}}), 2);
}

TEST(Forecast, GoesOnWithAStraightLine)
{
    const Forecast forecast(points({10, 12, 14, 16, 18}), 2021, 0.01);
    EXPECT_NEAR(forecast.middle(), 22, 0.01);
    EXPECT_LT(forecast.interval().high - forecast.interval().low, 0.2);
}

TEST(Forecast, HasAnIntervalForASeriesThatNeverMoved)
{
    const Forecast forecast(points({8, 8, 8, 8}), 2021, 0.3);
    EXPECT_NEAR(forecast.middle(), 8, 1e-6);
    EXPECT_GT(forecast.interval().high, 8.3);
}

TEST(Forecast, FindsAStrayValueAndHardlyCountsIt)
{
    const std::vector<double> even{10, 12.1, 13.9, 16, 18.1, 19.9, 22};
    std::vector<double> stray = even;
    stray[3] = 60;
    const Forecast forecast(points(stray), 2024, 0.01);
    EXPECT_GT(forecast.chance_of_stray(3), 0.9);
    EXPECT_LT(forecast.chance_of_stray(4), 0.1);
    EXPECT_NEAR(forecast.middle(), 28, 2);
}

TEST(Forecast, IsWiderTheFartherItLooks)
{
    const auto series = points({30, 33, 31, 36, 35, 39});
    double before = 0;
    for (int year = 2021; year <= 2030; ++year) {
        const auto [low, high] = Forecast(series, year, 0.3).interval();
        EXPECT_GT(high - low, before) << year;
        before = high - low;
    }
}

TEST(Forecast, LooksAtNoMoreThanTheLastThirtyYears)
{
    std::vector<double> numbers;
    for (int i = 0; i < 40; ++i)
        numbers.push_back(i < 10 ? 1e6 : i + (i % 3));
    const Forecast forecast(points(numbers), 2056, 0.3);
    EXPECT_NEAR(forecast.middle(), 42, 4);
    EXPECT_EQ(forecast.chance_of_stray(0), 0);
}

rc::Gen<std::vector<TrendPoint>> any_series()
{
    return rc::gen::map(
        rc::gen::suchThat(rc::gen::container<std::vector<int>>(rc::gen::inRange(-10000, 10000)),
                          [](const std::vector<int> &numbers) { return numbers.size() >= 3 && numbers.size() < 12; }),
        [](const std::vector<int> &numbers) {
            std::vector<TrendPoint> made;
            double year = 2000;
            for (const int number : numbers) {
                made.push_back({year, number / 10.0});
                year += 1 + std::abs(number) % 2;
            }
            return made;
        });
}

std::vector<TrendPoint> moved(std::vector<TrendPoint> series, double factor, double step)
{
    for (TrendPoint &point : series)
        point.number = factor * point.number + step;
    return series;
}

void is_near(double a, double b, double size)
{
    RC_ASSERT(std::abs(a - b) <= 1e-6 * size);
}

RC_GTEST_PROP(ForecastProperty, moves_and_grows_with_the_series, ())
{
    const auto series = *any_series();
    const double factor = *rc::gen::inRange(1, 1000) / 7.0;
    const double step = *rc::gen::inRange(-5000, 5000);
    const double year = series.back().year + *rc::gen::inRange(1, 8);
    const Forecast plain(series, year, 0.03);
    const Forecast other(moved(series, factor, step), year, 0.03 * factor);
    const auto [low, high] = plain.interval();
    const double size = factor * (std::abs(low) + std::abs(high)) + std::abs(step) + 1;
    is_near(other.middle(), factor * plain.middle() + step, size);
    is_near(other.interval().low, factor * low + step, size);
    is_near(other.interval().high, factor * high + step, size);
    is_near(median_slope(moved(series, factor, step)), factor * median_slope(series), size);
}

RC_GTEST_PROP(ForecastProperty, is_finite_and_in_order, ())
{
    const auto series = *any_series();
    const Forecast forecast(series, series.back().year + *rc::gen::inRange(1, 40), *rc::gen::element(0.0, 1e-9, 0.3));
    const auto [low, high] = forecast.interval();
    RC_ASSERT(std::isfinite(low) && std::isfinite(high));
    RC_ASSERT(low <= forecast.middle() && forecast.middle() <= high);
    RC_ASSERT(forecast.chance_below(low) <= forecast.chance_below(high));
}

RC_GTEST_PROP(ForecastProperty, turns_over_with_the_series, ())
{
    const auto series = *any_series();
    const double year = series.back().year + 3;
    const Forecast plain(series, year, 0.03);
    const Forecast over(moved(series, -1, 0), year, 0.03);
    is_near(over.middle(), -plain.middle(), std::abs(plain.interval().low) + std::abs(plain.interval().high) + 1);
}

} // namespace
