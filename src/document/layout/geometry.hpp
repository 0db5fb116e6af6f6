#pragma once

#include "base/place.hpp"

#include <algorithm>

/// Boxes on a page: y grows downwards.
namespace taikei::document::layout {

constexpr double width_of(const base::Box &box)
{
    return box.right - box.left;
}
constexpr double height_of(const base::Box &box)
{
    return box.bottom - box.top;
}
constexpr double middle_x(const base::Box &box)
{
    return (box.left + box.right) / 2;
}
constexpr double middle_y(const base::Box &box)
{
    return (box.top + box.bottom) / 2;
}

constexpr base::Box united(const base::Box &a, const base::Box &b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

constexpr bool holds_middle(const base::Box &outer, const base::Box &inner)
{
    return middle_x(inner) > outer.left && middle_x(inner) < outer.right && middle_y(inner) > outer.top
        && middle_y(inner) < outer.bottom;
}

/// Whether `inner` lies within `outer`, or leaves it by no more than `slack` points.
constexpr bool holds(const base::Box &outer, const base::Box &inner, double slack)
{
    return inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - slack
        && inner.bottom <= outer.bottom + slack;
}

} // namespace taikei::document::layout
