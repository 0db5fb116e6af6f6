#include "document/layout/label_rows.hpp"

#include <algorithm>
#include <optional>

namespace taikei::document::layout {

namespace {

bool is_label_row(const CellGrid &grid, std::size_t row)
{
    const auto first = grid.cell_in(row, 0);
    if (!first || grid.cell_in(row, grid.columns() - 1))
        return false;
    const auto &cell = grid.cells()[*first];
    if (cell.rows != 1)
        return false;
    for (auto column = cell.columns; column < grid.columns(); ++column) {
        if (grid.cell_in(row, column))
            return false;
    }
    return true;
}

/// The cells of some rows that no cell leaves upwards or downwards, for labels stand between.
std::optional<CellGrid> cut_rows(const CellGrid &grid, std::size_t first, std::size_t end)
{
    std::vector<CellSpan> cells;
    std::ranges::copy_if(grid.cells(), std::back_inserter(cells),
                         [&](const CellSpan &cell) { return cell.row >= first && cell.row < end; });
    if (cells.empty())
        return std::nullopt;
    return fit_grid(grid.across(), grid.down(), std::move(cells));
}

} // namespace

std::vector<CellGrid> cut_off_labels(const CellGrid &grid)
{
    std::vector<CellGrid> grids;
    std::size_t first = 0;
    for (std::size_t row = 0; row <= grid.rows(); ++row) {
        if (row < grid.rows() && !is_label_row(grid, row))
            continue;
        if (auto cut = row > first ? cut_rows(grid, first, row) : std::nullopt)
            grids.push_back(*std::move(cut));
        first = row + 1;
    }
    return grids;
}

} // namespace taikei::document::layout
