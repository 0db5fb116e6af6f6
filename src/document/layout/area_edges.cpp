#include "document/layout/area_edges.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace taikei::document::layout {

namespace {

constexpr double smallest_side = 8.0; ///< points; a smaller area holds no text: a bullet, a swatch
constexpr double slack = 3.0; ///< points by which a cell's ground may lie over its lines
constexpr double same_place = 0.3; ///< points between areas that leave nothing white between them

bool holds_text(const base::Box &box)
{
    return box.right - box.left >= smallest_side && box.bottom - box.top >= smallest_side;
}

bool lies_within(const base::Box &inner, const base::Box &outer)
{
    return inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - slack
        && inner.bottom <= outer.bottom + slack;
}

/// Asks for the cell of a table round a box, without looking at every table for every box.
class RuledCells {
public:
    explicit RuledCells(const std::vector<CellGrid> &grids)
    {
        for (const auto &grid : grids) {
            if (grid.cells().size() > 1)
                m_grids.push_back(&grid);
        }
        std::ranges::sort(m_grids, {}, [](const CellGrid *grid) { return grid->box().top; });
    }

    /// The box of the cell round the middle of `box`.
    std::optional<base::Box> cell_round(const base::Box &box) const
    {
        for (const auto *grid : m_grids) {
            if (grid->box().top > box.bottom)
                break;
            if (const auto cell = grid->cell_round((box.left + box.right) / 2, (box.top + box.bottom) / 2))
                return grid->box_of(grid->cells()[*cell]);
        }
        return std::nullopt;
    }

private:
    std::vector<const CellGrid *> m_grids;
};

/// One side of an area. Turned by half, a lower edge meets the upper edge that goes on from it.
struct Edge {
    Rule rule;
    double lightness = 0;
    bool is_end = false; ///< the lower or right one
    bool is_ground = false; ///< its area lies within one ruled cell
};

double place_of(const Edge &edge)
{
    return edge.rule.direction == Rule::Direction::Horizontal ? edge.rule.box.top : edge.rule.box.left;
}

void add_edges(std::vector<Edge> &edges, const Area &area, bool is_ground)
{
    using enum Rule::Direction;
    const auto &box = area.box;
    edges.push_back({{Horizontal, {box.left, box.top, box.right, box.top}}, area.lightness, false, is_ground});
    edges.push_back({{Horizontal, {box.left, box.bottom, box.right, box.bottom}}, area.lightness, true, is_ground});
    edges.push_back({{Vertical, {box.left, box.top, box.left, box.bottom}}, area.lightness, false, is_ground});
    edges.push_back({{Vertical, {box.right, box.top, box.right, box.bottom}}, area.lightness, true, is_ground});
}

/// Looks for the area that goes on behind an edge.
class Neighbours {
public:
    explicit Neighbours(const std::vector<Edge> &edges)
        : m_edges(edges)
    {
        std::ranges::sort(m_edges, {}, order);
    }

    bool goes_on(const Edge &edge) const
    {
        auto other = edge;
        other.is_end = !edge.is_end;
        const auto first = std::ranges::lower_bound(m_edges, order_from(other, place_of(edge) - same_place), {}, order);
        for (auto found = first; found != m_edges.end() && is_alike(*found, other); ++found) {
            if (place_of(*found) > place_of(edge) + same_place)
                break;
            if (lies_within(edge.rule.box, found->rule.box) || lies_within(found->rule.box, edge.rule.box))
                return true;
        }
        return false;
    }

private:
    using Order = std::tuple<Rule::Direction, bool, double, double>;
    static Order order_from(const Edge &edge, double place)
    {
        return {edge.rule.direction, edge.is_end, edge.lightness, place};
    }
    static Order order(const Edge &edge) { return order_from(edge, place_of(edge)); }
    static bool is_alike(const Edge &a, const Edge &b)
    {
        return a.rule.direction == b.rule.direction && a.is_end == b.is_end && a.lightness == b.lightness;
    }

    std::vector<Edge> m_edges;
};

/// Whether the edge lies well inside of one cell.
bool lies_inside(const Edge &edge, const RuledCells &cells)
{
    const auto cell = cells.cell_round(edge.rule.box);
    if (!cell || !lies_within(edge.rule.box, *cell))
        return false;
    const bool is_level = edge.rule.direction == Rule::Direction::Horizontal;
    const double at = place_of(edge);
    return is_level ? at > cell->top + slack && at < cell->bottom - slack
                    : at > cell->left + slack && at < cell->right - slack;
}

} // namespace

std::vector<Rule> edges_of_areas(std::span<const Area> areas, const std::vector<CellGrid> &ruled)
{
    const RuledCells cells{ruled};
    std::vector<Edge> edges;
    for (const auto &area : areas) {
        const auto cell = cells.cell_round(area.box);
        if (holds_text(area.box))
            add_edges(edges, area, cell && lies_within(area.box, *cell));
    }
    const Neighbours neighbours{edges};
    std::vector<Rule> rules;
    for (const auto &edge : edges) {
        if (!edge.is_ground && !(lies_inside(edge, cells) && neighbours.goes_on(edge)))
            rules.push_back(edge.rule);
    }
    return rules;
}

} // namespace taikei::document::layout
