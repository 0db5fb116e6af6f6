#include "document/pdf/path.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace taikei::document::pdf {

namespace {

using base::Box;
using layout::Area;
using layout::Rule;

/// A stroke that leaves level or upright by no more than this is drawn so; in points.
constexpr double slant = 0.5;
/// Rules shorter than this are dots or parts of letters.
constexpr double shortest_rule = 1.0;
/// A shape that fills less of its box is a circle, an arrow, an outline of a map.
constexpr double least_filling = 0.85;

double width_of(const Box &box)
{
    return box.right - box.left;
}

double height_of(const Box &box)
{
    return box.bottom - box.top;
}

void add_rule(Rule::Direction direction, const Box &box, const Box &clip, std::vector<Rule> &rules)
{
    const Box seen = clipped(box, clip);
    const double length = direction == Rule::Direction::Horizontal ? width_of(seen) : height_of(seen);
    const double thickness = direction == Rule::Direction::Horizontal ? height_of(seen) : width_of(seen);
    if (length >= shortest_rule && thickness >= 0)
        rules.push_back({direction, seen});
}

/// The four strips of a border around `inner`; none where the boxes are no border.
std::optional<std::array<Box, 4>> find_border(const Box &outer, const Box &inner)
{
    const std::array widths = {inner.left - outer.left, inner.top - outer.top, outer.right - inner.right,
                               outer.bottom - inner.bottom};
    const bool is_thin = std::ranges::all_of(widths, [](double w) { return w >= 0 && w <= thickest_rule; });
    if (!is_thin || width_of(inner) <= thickest_rule || height_of(inner) <= thickest_rule)
        return std::nullopt;
    return std::array{Box{outer.left, outer.top, outer.right, inner.top},
                      Box{outer.left, outer.top, inner.left, outer.bottom},
                      Box{inner.right, outer.top, outer.right, outer.bottom},
                      Box{outer.left, inner.bottom, outer.right, outer.bottom}};
}

void add_border(const std::array<Box, 4> &strips, const Box &clip, std::vector<Rule> &rules)
{
    for (const auto &strip : strips) {
        if (width_of(strip) <= 0 || height_of(strip) <= 0)
            continue;
        const bool is_level = width_of(strip) >= height_of(strip);
        add_rule(is_level ? Rule::Direction::Horizontal : Rule::Direction::Vertical, strip, clip, rules);
    }
}

} // namespace

Box clipped(const Box &box, const Box &clip)
{
    return {std::max(box.left, clip.left), std::max(box.top, clip.top), std::min(box.right, clip.right),
            std::min(box.bottom, clip.bottom)};
}

void add_box(const Box &box, double lightness, const Box &clip, std::vector<Rule> &rules, std::vector<Area> &areas)
{
    if (std::min(width_of(box), height_of(box)) <= thickest_rule) {
        const bool is_level = width_of(box) >= height_of(box);
        add_rule(is_level ? Rule::Direction::Horizontal : Rule::Direction::Vertical, box, clip, rules);
        return;
    }
    const Box seen = clipped(box, clip);
    if (width_of(seen) > 0 && height_of(seen) > 0)
        areas.push_back({seen, lightness});
}

void Path::move_to(Point p)
{
    m_subpaths.push_back({{{p}}});
}

void Path::line_to(Point p)
{
    if (m_subpaths.empty())
        return move_to(p);
    if (m_subpaths.back().is_closed)
        move_to(m_subpaths.back().segments.front().end);
    m_subpaths.back().segments.push_back({p});
}

void Path::curve_to(Point p)
{
    line_to(p);
    m_subpaths.back().segments.back().is_curve = true;
}

void Path::close()
{
    if (!m_subpaths.empty())
        m_subpaths.back().is_closed = true;
}

void Path::add_rectangle(Point a, Point b, Point c, Point d)
{
    m_subpaths.push_back({{{a}, {b}, {c}, {d}}, true});
}

Box Path::bounds_of(const Subpath &subpath)
{
    const Point first = subpath.segments.front().end;
    Box box{first.x, first.y, first.x, first.y};
    for (const auto &segment : subpath.segments) {
        box.left = std::min(box.left, segment.end.x);
        box.top = std::min(box.top, segment.end.y);
        box.right = std::max(box.right, segment.end.x);
        box.bottom = std::max(box.bottom, segment.end.y);
    }
    return box;
}

double Path::area_of(const Subpath &subpath)
{
    double doubled = 0;
    for (std::size_t i = 0; i < subpath.segments.size(); ++i) {
        const Point a = subpath.segments[i].end;
        const Point b = subpath.segments[(i + 1) % subpath.segments.size()].end;
        doubled += a.x * b.y - b.x * a.y;
    }
    return std::abs(doubled) / 2;
}

Box Path::bounds() const
{
    if (m_subpaths.empty())
        return {};
    Box bounds = bounds_of(m_subpaths.front());
    for (const auto &subpath : m_subpaths) {
        const Box box = bounds_of(subpath);
        bounds = {std::min(bounds.left, box.left), std::min(bounds.top, box.top), std::max(bounds.right, box.right),
                  std::max(bounds.bottom, box.bottom)};
    }
    return bounds;
}

void Path::add_strokes(double width, const Box &clip, std::vector<Rule> &rules, std::vector<Area> &areas) const
{
    const double half = width / 2;
    const auto add = [&](Point a, Point b) {
        const double across = std::abs(a.x - b.x);
        const double down = std::abs(a.y - b.y);
        const bool is_level = down <= slant && across > down;
        const bool is_upright = across <= slant && down > across;
        if (!is_level && !is_upright)
            return;
        Box box{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
        if (is_level)
            box = {box.left, box.top - half, box.right, box.bottom + half};
        else
            box = {box.left - half, box.top, box.right + half, box.bottom};
        if (width > thickest_rule)
            add_box(box, 0, clip, rules, areas);
        else
            add_rule(is_level ? Rule::Direction::Horizontal : Rule::Direction::Vertical, box, clip, rules);
    };
    for (const auto &subpath : m_subpaths) {
        for (std::size_t i = 1; i < subpath.segments.size(); ++i)
            if (!subpath.segments[i].is_curve)
                add(subpath.segments[i - 1].end, subpath.segments[i].end);
        if (subpath.is_closed)
            add(subpath.segments.back().end, subpath.segments.front().end);
    }
}

void Path::add_fills(double lightness, const Box &clip, std::vector<Rule> &rules, std::vector<Area> &areas) const
{
    for (std::size_t i = 0; i < m_subpaths.size(); ++i) {
        const Box box = bounds_of(m_subpaths[i]);
        if (i + 1 < m_subpaths.size()) {
            const Box next = bounds_of(m_subpaths[i + 1]);
            const auto border = find_border(box, next);
            if (const auto found = border ? border : find_border(next, box)) {
                add_border(*found, clip, rules);
                ++i;
                continue;
            }
        }
        const bool is_thin = std::min(width_of(box), height_of(box)) <= thickest_rule;
        if (is_thin || area_of(m_subpaths[i]) >= least_filling * width_of(box) * height_of(box))
            add_box(box, lightness, clip, rules, areas);
    }
}

} // namespace taikei::document::pdf
