#include "document/layout/stripes.hpp"

#include "document/layout/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace taikei::document::layout {

namespace {

/// In points.
constexpr double smallest_stripe = 8; ///< a smaller area holds no text
constexpr double same_height = 1; ///< by which areas of one row may differ at top and bottom
constexpr double widest_joint = 3; ///< white between neighbouring cells
/// Lighter grounds are not seen.
constexpr double white = 0.995;

bool lies_in_table(const base::Box &box, const std::vector<CellGrid> &ruled)
{
    return std::ranges::any_of(
        ruled, [&](const CellGrid &grid) { return grid.cells().size() > 1 && holds_middle(grid.box(), box); });
}

bool is_of_row(const Stripe &stripe, const base::Box &box)
{
    return std::abs(stripe.top - box.top) <= same_height && std::abs(stripe.bottom - box.bottom) <= same_height
        && std::abs(box.left - stripe.right()) <= widest_joint;
}

void add(Stripe &stripe, const base::Box &box)
{
    // The joint between two cells is one edge.
    stripe.edges.back() = (stripe.right() + box.left) / 2;
    stripe.edges.push_back(box.right);
}

} // namespace

std::vector<Stripe> find_stripes(std::span<const Area> areas, const std::vector<CellGrid> &ruled)
{
    std::vector<base::Box> boxes;
    for (const auto &area : areas) {
        const auto &box = area.box;
        if (area.lightness < white && width_of(box) >= smallest_stripe && height_of(box) >= smallest_stripe
            && !lies_in_table(box, ruled))
            boxes.push_back(box);
    }
    std::ranges::sort(boxes, {}, [](const base::Box &box) {
        return std::tuple(std::round(box.top), std::round(box.bottom), box.left, box.right);
    });
    std::vector<Stripe> stripes;
    for (const auto &box : boxes) {
        if (!stripes.empty() && is_of_row(stripes.back(), box))
            add(stripes.back(), box);
        else
            stripes.push_back({box.top, box.bottom, {box.left, box.right}});
    }
    return stripes;
}

} // namespace taikei::document::layout
