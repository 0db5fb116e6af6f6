#include "document/layout/area_edges.hpp"

#include <algorithm>

namespace taikei::document::layout {

namespace {

constexpr double smallest_side = 8.0; ///< points; a smaller area holds no text: a bullet, a swatch
constexpr double slack = 3.0; ///< points by which a cell's ground may lie over its lines

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

    bool has_cell_round(const base::Box &box) const
    {
        for (const auto *grid : m_grids) {
            if (grid->box().top > box.bottom)
                break;
            const auto cell = grid->cell_round((box.left + box.right) / 2, (box.top + box.bottom) / 2);
            if (cell && lies_within(box, grid->box_of(grid->cells()[*cell])))
                return true;
        }
        return false;
    }

private:
    std::vector<const CellGrid *> m_grids;
};

void add_edges(std::vector<Rule> &rules, const base::Box &box)
{
    using enum Rule::Direction;
    rules.push_back({Horizontal, {box.left, box.top, box.right, box.top}});
    rules.push_back({Horizontal, {box.left, box.bottom, box.right, box.bottom}});
    rules.push_back({Vertical, {box.left, box.top, box.left, box.bottom}});
    rules.push_back({Vertical, {box.right, box.top, box.right, box.bottom}});
}

} // namespace

std::vector<Rule> edges_of_areas(std::span<const Area> areas, const std::vector<CellGrid> &ruled)
{
    const RuledCells cells{ruled};
    std::vector<Rule> edges;
    for (const auto &area : areas) {
        if (holds_text(area.box) && !cells.has_cell_round(area.box))
            add_edges(edges, area.box);
    }
    return edges;
}

} // namespace taikei::document::layout
