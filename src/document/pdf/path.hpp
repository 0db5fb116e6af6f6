#pragma once

#include "document/layout/page_content.hpp"
#include "document/pdf/matrix.hpp"

#include <vector>

namespace taikei::document::pdf {

/// A stroke or filled rectangle that is thinner than this is a rule, not an area. In points.
inline constexpr double thickest_rule = 3.0;

/// What is drawn in one go, on the page: a row of points a subpath. Of curves only the ends are kept: a rounded corner
/// becomes a cut one.
class Path {
public:
    void move_to(Point p);
    void line_to(Point p);
    void curve_to(Point p);
    void close();
    void add_rectangle(Point a, Point b, Point c, Point d);
    void clear() { m_subpaths.clear(); }
    bool is_empty() const noexcept { return m_subpaths.empty(); }
    base::Box bounds() const;

    /// The level and upright strokes, of the given width in points. Slanting ones and curves are no rules.
    void add_strokes(double width, const base::Box &clip, std::vector<layout::Rule> &rules,
                     std::vector<layout::Area> &areas) const;
    /// Thin rectangles as rules, other shapes that nearly fill their box as areas; a rectangle within another, a
    /// border's width apart, as four rules.
    void add_fills(double lightness, const base::Box &clip, std::vector<layout::Rule> &rules,
                   std::vector<layout::Area> &areas) const;

private:
    struct Segment {
        Point end;
        bool is_curve = false; ///< that leads to `end`
    };
    struct Subpath {
        std::vector<Segment> segments; ///< the first is where the subpath begins
        bool is_closed = false;
    };
    static base::Box bounds_of(const Subpath &subpath);
    static double area_of(const Subpath &subpath);
    std::vector<Subpath> m_subpaths;
};

/// The part of `box` within `clip`; a box without width or height where there is none.
base::Box clipped(const base::Box &box, const base::Box &clip);
/// A thin box is a rule, any other an area; neither where nothing of it lies within `clip`.
void add_box(const base::Box &box, double lightness, const base::Box &clip, std::vector<layout::Rule> &rules,
             std::vector<layout::Area> &areas);

} // namespace taikei::document::pdf
