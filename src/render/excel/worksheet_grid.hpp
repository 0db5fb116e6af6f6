#pragma once

#include "render/form/sheet.hpp"

#include <cstddef>
#include <vector>

namespace taikei::render::excel {

/// The one grid of columns on which all blocks of a sheet stand: a column between any two edges of any block.
class WorksheetGrid {
public:
    WorksheetGrid(const Sheet &sheet, const Form &form);

    /// In Excel's unit, the width of a digit.
    const std::vector<double> &widths() const noexcept { return m_widths; }
    /// The column that begins at a block's edge; one past the last for the right end.
    std::size_t column_at(double edge) const;
    /// In points, so that all text shows: Excel does not fit rows to merged cells by itself.
    std::vector<double> row_heights(const SheetBlock &block) const;

private:
    double lines_of(const SheetCell &cell, const SheetBlock &block) const;

    double m_font_size;
    double m_sheet_width; ///< in Excel's unit
    std::vector<double> m_edges; ///< from 0 to 1
    std::vector<double> m_widths;
};

} // namespace taikei::render::excel
