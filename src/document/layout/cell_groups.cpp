#include "document/layout/cell_groups.hpp"

#include "document/layout/disjoint_sets.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double thinnest_cell = 5.0; ///< points; the smallest print is no smaller

std::vector<std::vector<CellSpan>> group_touching(const Lattice &lattice, const std::vector<CellSpan> &cells)
{
    // Slots with a margin to the left and above, so that each has neighbours to ask.
    const auto width = lattice.columns() + 1;
    std::vector<std::optional<std::size_t>> cell_in((lattice.rows() + 1) * width);
    DisjointSets sets(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (auto row = cells[i].row + 1; row <= cells[i].row + cells[i].rows; ++row) {
            for (auto column = cells[i].column + 1; column <= cells[i].column + cells[i].columns; ++column)
                cell_in[row * width + column] = i;
        }
    }
    for (auto slot = width + 1; slot < cell_in.size(); ++slot) {
        for (const auto neighbour : {slot - 1, slot - width}) {
            if (cell_in[slot] && cell_in[neighbour])
                sets.join(*cell_in[slot], *cell_in[neighbour]);
        }
    }
    std::map<std::size_t, std::vector<CellSpan>> groups;
    for (std::size_t i = 0; i < cells.size(); ++i)
        groups[sets.find(i)].push_back(cells[i]);
    std::vector<std::vector<CellSpan>> result;
    for (auto &[first, group] : groups)
        result.push_back(std::move(group));
    return result;
}

void take_out(std::vector<CellSpan> &cells, Axis axis, std::size_t slot)
{
    std::erase_if(cells, [&](const CellSpan &cell) { return cell.*axis.first == slot && cell.*axis.count == 1; });
    for (auto &cell : cells) {
        if (cell.*axis.first > slot)
            --(cell.*axis.first);
        else if (cell.*axis.first + cell.*axis.count > slot)
            --(cell.*axis.count);
    }
}

void take_out_thin(std::vector<CellSpan> &cells, Axis axis, std::vector<double> &places)
{
    for (std::size_t slot = 0; slot + 1 < places.size() && places.size() > 2;) {
        if (places[slot + 1] - places[slot] >= thinnest_cell) {
            ++slot;
            continue;
        }
        take_out(cells, axis, slot);
        // The outer edge stays where it is.
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(slot + 2 == places.size() ? slot : slot + 1));
    }
}

/// Closes the first and the last row of a table where lines leave one side open:
///
///     ┌──────┐
///     │ 目標 │ 施策 1-1        What stands beside the open slot reaches over further rows, so that the row is one
///     │      ├──────────       of the table. A corner that is cut out has cells of its own height beside it.
///     │      │ 施策 1-2
///     └──────┴──────────
CellGrid close_open_rows(const CellGrid &grid)
{
    constexpr std::size_t fewest_rows = 3;
    if (grid.rows() < fewest_rows)
        return grid;
    std::vector<CellSpan> cells = grid.cells();
    const auto closes = [&](std::size_t row, std::size_t next) {
        std::vector<std::size_t> open;
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const auto cell = grid.cell_in(row, column);
            if (!cell)
                open.push_back(column);
            else if (grid.cell_in(next, column) != cell)
                return;
        }
        const bool has_cells_below = std::ranges::all_of(open, [&](std::size_t column) {
            const auto cell = grid.cell_in(next, column);
            return cell && grid.cells()[*cell].rows == 1;
        });
        if (open.size() == grid.columns() || !has_cells_below)
            return;
        for (const std::size_t column : open)
            cells.push_back({row, column, 1, 1});
    };
    closes(0, 1);
    closes(grid.rows() - 1, grid.rows() - 2);
    return CellGrid(grid.across(), grid.down(), std::move(cells));
}

} // namespace

std::vector<CellGrid> group_cells(const Lattice &lattice, const std::vector<CellSpan> &cells)
{
    std::vector<CellGrid> grids;
    for (auto &group : group_touching(lattice, cells)) {
        auto grid = fit_grid(lattice.across(), lattice.down(), std::move(group));
        auto across = grid.across();
        auto down = grid.down();
        auto left = grid.cells();
        take_out_thin(left, column_axis, across);
        take_out_thin(left, row_axis, down);
        if (!left.empty())
            grids.push_back(close_open_rows(fit_grid(across, down, std::move(left))));
    }
    return grids;
}

} // namespace taikei::document::layout
