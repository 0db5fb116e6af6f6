#pragma once

#include "document/office/hidden_lines.hpp"
#include "document/office/merged_cells.hpp"
#include "document/office/sheet.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::office {

/// Puts a sheet together from its cells: joins what is merged, leaves out what is hidden. Cells come by row, then by
/// column.
class SheetBuilder {
public:
    SheetBuilder(std::string name, MergedCells merged, HiddenLines columns);

    /// Rows are told to be hidden before their cells come.
    void hide_row(int row) { m_rows.hide(row, row); }

    bool is_hidden(int row, int column) const { return m_rows.is_hidden(row) || m_columns.is_hidden(column); }

    /// A cell with its text, which may be empty; `area` is set here.
    void add(SheetCell cell);

    /// How many cells with text were hidden, so that a finding can say so.
    std::size_t hidden_texts() const noexcept { return m_hidden_texts; }
    /// Cells kept so far, merged ones included.
    std::size_t size() const noexcept { return m_sheet.cells.size(); }

    Sheet &sheet() noexcept { return m_sheet; }
    Sheet take();

private:
    void add_to_merged(std::size_t index, SheetCell cell);
    CellArea visible_area(const CellRange &range) const;

    MergedCells m_merged;
    HiddenLines m_rows;
    HiddenLines m_columns;
    Sheet m_sheet;
    std::vector<std::size_t> m_cell_of_merged; ///< index in the sheet's cells; MergedCells::none where none came yet
    std::size_t m_hidden_texts = 0;
};

} // namespace taikei::document::office
