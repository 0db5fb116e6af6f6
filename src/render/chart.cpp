#include "render/chart.hpp"

#include "render/chart_scale.hpp"
#include "render/markup.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace taikei::render {

namespace {

using model::ValueKind;

struct Point {
    ValueKind kind;
    int year;
    base::Decimal number;
    const model::Value *printed;
    double height() const { return number.to_double(); }
};

std::vector<Point> points_of(const model::Indicator &indicator)
{
    std::vector<Point> points;
    for (const model::Value &value : indicator.values) {
        if (value.number)
            points.push_back({value.kind, value.year.year(), *value.number, &value});
    }
    std::ranges::stable_sort(points, {}, &Point::year);
    return points;
}

std::vector<Point> of_kind(const std::vector<Point> &points, ValueKind kind)
{
    std::vector<Point> found;
    std::ranges::copy_if(points, std::back_inserter(found), [kind](const Point &point) { return point.kind == kind; });
    return found;
}

/// The expected line: targets are led up to from the baseline, or else from the last value that was observed before the
/// first of them.
std::vector<Point> way_to_targets(const std::vector<Point> &points, std::optional<int> baseline_year)
{
    std::vector<Point> way = of_kind(points, ValueKind::Target);
    if (way.empty())
        return way;
    const auto observed = of_kind(points, ValueKind::Observed);
    const auto baseline = std::ranges::find_if(
        observed, [&](const Point &p) { return p.year == baseline_year && p.year < way.front().year; });
    if (baseline != observed.end()) {
        way.insert(way.begin(), *baseline);
        return way;
    }
    const auto last =
        std::find_if(observed.rbegin(), observed.rend(), [&](const Point &p) { return p.year <= way.front().year; });
    if (last != observed.rend())
        way.insert(way.begin(), *last);
    return way;
}

std::string_view class_of(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Observed: return "observed";
    case ValueKind::Target: return "target";
    case ValueKind::Planned: return "planned";
    }
    return "";
}

/// A drawing's two scales.
struct Plane {
    Scale years;
    Scale numbers;

    double x(const Point &point) const { return years(point.year); }
    double y(const Point &point) const { return numbers(point.height()); }
};

std::string draw_line(const Plane &plane, const std::vector<Point> &points, ValueKind kind)
{
    if (points.size() < 2)
        return {};
    std::string corners;
    for (const Point &point : points)
        corners += fmt::format("{:.1f},{:.1f} ", plane.x(point), plane.y(point));
    corners.pop_back();
    return fmt::format("<polyline class=\"line {}\" fill=\"none\" points=\"{}\"/>", class_of(kind), corners);
}

/// A dot, a diamond or a square: the kinds differ in form, not only in colour.
std::string draw_mark(double x, double y, double size, ValueKind kind)
{
    switch (kind) {
    case ValueKind::Observed:
        return fmt::format("<circle class=\"mark observed\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>", x, y, size);
    case ValueKind::Target: {
        const double reach = size * 1.35;
        return fmt::format(
            "<path class=\"mark target\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}Z\"/>", x,
            y - reach, x + reach, y, x, y + reach, x - reach, y);
    }
    case ValueKind::Planned:
        return fmt::format(
            "<rect class=\"mark planned\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>", x - size,
            y - size, 2 * size, 2 * size);
    }
    return {};
}

std::string draw_lines(const Plane &plane, const std::vector<Point> &points, std::optional<int> baseline_year)
{
    return draw_line(plane, way_to_targets(points, baseline_year), ValueKind::Target)
        + draw_line(plane, of_kind(points, ValueKind::Planned), ValueKind::Planned)
        + draw_line(plane, of_kind(points, ValueKind::Observed), ValueKind::Observed);
}

/// From the last value that the outlook rests on: an area to the ends of its interval, and a line to its middle.
std::string draw_outlook(const Plane &plane, const std::vector<Point> &points, const evaluate::Outlook &outlook)
{
    const auto observed = of_kind(points, ValueKind::Observed);
    const auto last = std::ranges::find(observed, outlook.last_year.year(), &Point::year);
    if (last == observed.end())
        return {};
    const double x = plane.years(outlook.year.year());
    return fmt::format("<path class=\"outlook-area\" d=\"M{0:.1f} {1:.1f}L{2:.1f} {3:.1f}L{2:.1f} {4:.1f}Z\"/>"
                       "<path class=\"line outlook\" d=\"M{0:.1f} {1:.1f}L{2:.1f} {5:.1f}\"/>"
                       "<path class=\"outlook-end\" d=\"M{2:.1f} {3:.1f}V{4:.1f}\"/>",
                       plane.x(*last), plane.y(*last), x, plane.numbers(outlook.high.to_double()),
                       plane.numbers(outlook.low.to_double()), plane.numbers(outlook.middle.to_double()));
}

/// Lengths of a drawing, in its own units.
struct Layout {
    double width;
    double height;
    double left; ///< room for the labels of the numbers
    double right;
    double top;
    double bottom;
    /// More years than this are labelled every second, third ... year.
    int most_year_labels;
    /// More values than this are left to the table.
    std::size_t most_value_labels;
};

constexpr double mark_size = 6;
constexpr Layout wide{720, 360, 76, 688, 28, 290, 10, 12};
/// As wide as a phone, where the wide one's words would be too small to read.
constexpr Layout narrow{328, 300, 60, 306, 26, 230, 5, 6};

Layout layout_of(ChartWidth width)
{
    return width == ChartWidth::Wide ? wide : narrow;
}

std::string draw_rows(const Layout &layout, const Plane &plane, const Axis &axis)
{
    std::string drawing;
    for (const double tick : axis.ticks) {
        const double y = plane.numbers(tick);
        drawing += fmt::format("<line class=\"grid\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.1f}\" y2=\"{:.1f}\"/>",
                               layout.left - 8, layout.right + 16, y, y);
        drawing += fmt::format("<text class=\"tick\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text>",
                               layout.left - 16, y + 5, axis_label(tick, axis.decimals));
    }
    return drawing;
}

/// So far below the lowest number that the label of a value there stands between them.
std::string draw_year(const Layout &layout, const Plane &plane, int year)
{
    const double x = plane.years(year);
    return fmt::format("<text class=\"tick\" x=\"{0:.1f}\" y=\"{1:.1f}\" text-anchor=\"middle\">{2}</text>"
                       "<text class=\"tick era\" x=\"{0:.1f}\" y=\"{3:.1f}\" text-anchor=\"middle\">{4}</text>",
                       x, layout.bottom + 38, year, layout.bottom + 56, model::in_short_era(model::FiscalYear{year}));
}

std::string draw_years(const Layout &layout, const Plane &plane, const std::vector<Point> &points)
{
    std::vector<int> years;
    for (const Point &point : points) {
        if (years.empty() || years.back() != point.year)
            years.push_back(point.year);
    }
    const int span = years.back() - years.front() + 1;
    const int step = (span + layout.most_year_labels - 1) / layout.most_year_labels;
    std::string drawing;
    int last = years.front() - step;
    for (const int year : years) {
        if (year - last < step)
            continue;
        drawing += draw_year(layout, plane, year);
        last = year;
    }
    return drawing;
}

/// All numbers of one indicator are written with as many digits after the point as the finest has.
int decimals_of(const std::vector<Point> &points)
{
    return std::ranges::max(points, {}, [](const Point &point) { return point.number.scale(); }).number.scale();
}

/// The value of its kind in the year before or after; none at the ends.
std::optional<double> neighbour_height(const std::vector<Point> &of_kind, const Point &point, int step)
{
    const auto own = std::ranges::find(of_kind, point.printed, &Point::printed);
    const auto at = (own - of_kind.begin()) + step;
    if (at < 0 || at >= std::ssize(of_kind))
        return std::nullopt;
    return of_kind[static_cast<std::size_t>(at)].height();
}

/// A valley has its label below, where no line runs through it.
bool is_valley(const std::vector<Point> &points, const Point &point)
{
    const auto own = of_kind(points, point.kind);
    const auto before = neighbour_height(own, point, -1);
    const auto after = neighbour_height(own, point, 1);
    const bool falls = !before || *before > point.height();
    const bool rises = !after || *after > point.height();
    return falls && rises && (before || after);
}

std::string draw_value_label(const Plane &plane, const std::vector<Point> &points, const Point &point)
{
    constexpr double above = -14;
    constexpr double below = 22;
    return fmt::format("<text class=\"value {}\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>",
                       class_of(point.kind), plane.x(point),
                       plane.y(point) + (is_valley(points, point) ? below : above),
                       axis_label(point.height(), decimals_of(points)));
}

/// Year, kind and value as printed: what a browser shows where one points at the mark.
std::string mark_title(Language language, const Point &point)
{
    return "<title>"
        + escape_markup(year_in_words(language, point.printed->year) + " " + kind_in_words(language, point.kind) + " "
                        + point.printed->text)
        + "</title>";
}

std::string draw_marks(Language language, const Layout &layout, const Plane &plane, const std::vector<Point> &points)
{
    std::string drawing;
    for (const Point &point : points) {
        drawing += "<g class=\"point\">" + mark_title(language, point)
            + draw_mark(plane.x(point), plane.y(point), mark_size, point.kind) + "</g>";
        if (points.size() <= layout.most_value_labels)
            drawing += draw_value_label(plane, points, point);
    }
    return drawing;
}

/// How far a drawing of the points and the outlook reaches.
struct Extent {
    double lowest;
    double highest;
    int last_year;
};

Extent extent_of(const std::vector<Point> &points, const evaluate::Outlook *outlook)
{
    const auto [lowest, highest] = std::ranges::minmax(points, {}, &Point::height);
    Extent extent{lowest.height(), highest.height(), points.back().year};
    if (outlook != nullptr) {
        extent.lowest = std::min(extent.lowest, outlook->low.to_double());
        extent.highest = std::max(extent.highest, outlook->high.to_double());
        extent.last_year = std::max(extent.last_year, outlook->year.year());
    }
    return extent;
}

} // namespace

std::string draw_chart(Language language, const model::Indicator &indicator, const ChartAdditions &additions,
                       ChartWidth width)
{
    const auto points = points_of(indicator);
    if (points.size() < 2)
        return {};
    const Extent extent = extent_of(points, additions.outlook);
    const Layout layout = layout_of(width);
    const Axis axis = make_axis(extent.lowest, extent.highest);
    const Plane plane{{double(points.front().year), double(extent.last_year), layout.left + 16, layout.right - 16},
                      {axis.low(), axis.high(), layout.bottom - 10, layout.top}};
    const std::string title = say(language, "chart_title", {{"name", full_name(indicator)}});
    return fmt::format("<svg class=\"chart-drawing chart-{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
                       width == ChartWidth::Wide ? "wide" : "narrow", layout.width, layout.height, escape_markup(title))
        + draw_rows(layout, plane, axis) + draw_years(layout, plane, points)
        + (additions.outlook != nullptr ? draw_outlook(plane, points, *additions.outlook) : std::string())
        + draw_lines(plane, points, additions.baseline_year) + draw_marks(language, layout, plane, points) + "</svg>";
}

std::string draw_sparkline(const model::Indicator &indicator, const evaluate::Outlook *outlook)
{
    constexpr double width = 88;
    constexpr double height = 32;
    constexpr double edge = 6;
    constexpr double mark_size = 2.5;
    const auto points = points_of(indicator);
    if (points.size() < 2)
        return {};
    const Extent extent = extent_of(points, outlook);
    const Plane plane{{double(points.front().year), double(extent.last_year), edge, width - edge},
                      {extent.lowest, extent.highest, height - edge, edge}};
    std::string marks;
    for (const Point &point : points)
        marks += draw_mark(plane.x(point), plane.y(point), mark_size, point.kind);
    return fmt::format("<svg class=\"sparkline\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" "
                       "aria-hidden=\"true\">{2}{3}</svg>",
                       width, height,
                       (outlook != nullptr ? draw_outlook(plane, points, *outlook) : "")
                           + draw_lines(plane, points, std::nullopt),
                       marks);
}

} // namespace taikei::render
