#pragma once

#include "document/office/sheet.hpp"

#include <span>
#include <vector>

namespace taikei::document::office {

/// Cells of a sheet on the rows and columns that they use: where no cell with text begins, there is none. A form drawn
/// on a grid of narrow columns so becomes a table of its labels and values.
class SheetGrid {
public:
    /// A cell with text and what it covers of the grid.
    struct Placed {
        std::size_t cell = 0; ///< index in Sheet::cells
        CellArea area; ///< in rows and columns of the grid
    };

    SheetGrid(const Sheet &sheet, std::span<const std::size_t> cells);

    const std::vector<Placed> &cells() const noexcept { return m_cells; } ///< by row, then by column
    int row_count() const noexcept { return static_cast<int>(m_rows.size()); }
    int column_count() const noexcept { return static_cast<int>(m_columns.size()); }

    /// Row and column of the sheet, as its program counts, where a row or column of the grid begins.
    int sheet_row(int row) const { return m_sheet_rows[static_cast<std::size_t>(row)]; }
    int sheet_column(int column) const { return m_sheet_columns[static_cast<std::size_t>(column)]; }
    /// The same among the visible ones, from 0.
    int visible_row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int visible_column(int column) const { return m_columns[static_cast<std::size_t>(column)]; }

private:
    std::vector<int> m_rows;
    std::vector<int> m_columns;
    std::vector<int> m_sheet_rows;
    std::vector<int> m_sheet_columns;
    std::vector<Placed> m_cells;
};

} // namespace taikei::document::office
