#include "evaluate/epidemic_years.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::evaluate {

namespace {

constexpr model::FiscalYear first_year{2020};
constexpr model::FiscalYear last_year{2021};
/// The fall must be so many times what the series moves in usual years, and this share of its level.
constexpr double usual_moves = 3;
constexpr double least_share = 0.1;
/// Of the fall this must have been made good.
constexpr double least_return = 0.5;

struct Spans {
    std::vector<TrendPoint> before;
    std::vector<TrendPoint> during;
    std::vector<TrendPoint> after;
};

Spans split(const std::vector<TrendPoint> &points)
{
    Spans spans;
    for (const TrendPoint &point : points) {
        if (point.year < first_year.year())
            spans.before.push_back(point);
        else if (point.year <= last_year.year())
            spans.during.push_back(point);
        else
            spans.after.push_back(point);
    }
    return spans;
}

/// The largest step between neighbours, so that one quiet pair of years makes nothing a break.
double largest_step(const std::vector<TrendPoint> &points)
{
    double largest = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        largest = std::max(largest, std::abs(points[i].number - points[i - 1].number));
    return largest;
}

bool is_out_of_line(double fall, const TrendPoint &before, const std::vector<TrendPoint> &usual)
{
    return std::abs(fall) > usual_moves * largest_step(usual) && std::abs(fall) > least_share * std::abs(before.number);
}

} // namespace

std::optional<EpidemicBreak> find_epidemic_break(const YearlyValues &values)
{
    const Spans spans = split(values.points());
    if (spans.before.size() < 2 || spans.during.empty())
        return std::nullopt;
    const TrendPoint &before = spans.before.back();
    const auto fall_of = [&before](const TrendPoint &point) { return std::abs(point.number - before.number); };
    const TrendPoint &lowest = std::ranges::max(spans.during, {}, fall_of);
    const double fall = lowest.number - before.number;
    if (!is_out_of_line(fall, before, spans.before))
        return std::nullopt;
    EpidemicBreak found;
    for (const TrendPoint &point : spans.during) {
        if (fall_of(point) > std::abs(fall) / 3)
            found.years.push_back(model::FiscalYear{static_cast<int>(point.year)});
    }
    if (spans.after.empty()) {
        found.kind = EpidemicBreak::Kind::Unfinished;
        return found;
    }
    const double returned = (spans.after.back().number - lowest.number) / -fall;
    if (returned < least_return)
        return std::nullopt;
    return found;
}

} // namespace taikei::evaluate
