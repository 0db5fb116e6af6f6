#include "document/layout/grid_table.hpp"

#include "document/layout/cell_text.hpp"
#include "document/layout/geometry.hpp"

#include <utility>

namespace taikei::document::layout {

namespace {

base::Box box_around(const std::vector<Word> &words)
{
    base::Box box = words.front().box;
    for (const auto &word : words)
        box = united(box, word.box);
    return box;
}

Cell make_cell(const CellGrid &grid, const CellSpan &span, const std::vector<Word> &words)
{
    Cell cell;
    cell.text = text_in_cell(words, grid.box_of(span));
    cell.row_span = static_cast<int>(span.rows);
    cell.column_span = static_cast<int>(span.columns);
    cell.place.box = words.empty() ? grid.box_of(span) : box_around(words);
    return cell;
}

/// Writes the cell into all slots that it takes.
void write(Table &table, const CellSpan &span, const Cell &cell, int page)
{
    Table::GridCell written{cell};
    for (auto row = span.row; row < span.row + span.rows; ++row) {
        for (auto column = span.column; column < span.column + span.columns; ++column) {
            written.cell.place.page = page;
            written.cell.place.row = static_cast<int>(row) + 1;
            written.cell.place.column = static_cast<int>(column) + 1;
            table.grid[row][column] = written;
            written.covered = true;
        }
    }
}

} // namespace

FoundTable make_table(const CellGrid &grid, PlacedWords placed, int page)
{
    FoundTable found{{}, std::move(placed.words), grid};
    found.table.origin = Table::Origin::Geometry;
    found.table.place.page = page;
    found.table.place.box = grid.box();
    found.table.column_edges = grid.across();
    found.table.grid.assign(grid.rows(), std::vector<Table::GridCell>(grid.columns()));
    for (std::size_t i = 0; i < grid.cells().size(); ++i)
        write(found.table, grid.cells()[i], make_cell(grid, grid.cells()[i], placed.in_cell[i]), page);
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const CellSpan hole{row, column};
            if (!grid.cell_in(row, column))
                write(found.table, hole, make_cell(grid, hole, {}), page);
        }
    }
    return found;
}

} // namespace taikei::document::layout
