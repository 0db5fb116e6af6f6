#pragma once

#include <optional>
#include <string_view>

namespace taikei::document::office {

/// A cell's place on its sheet, from 1: B12 is row 12, column 2.
struct CellReference {
    int row = 0;
    int column = 0;
};

/// Cells from one corner to the other, both included.
struct CellRange {
    CellReference first;
    CellReference last;
};

inline constexpr int last_sheet_row = 1'048'576;
inline constexpr int last_sheet_column = 16'384;

/// Reads B12 and $B$12. None for anything else, and beyond the last row and column that a sheet can have.
std::optional<CellReference> parse_cell_reference(std::string_view text);

/// Reads A1:F2, and A1 as a range of one cell.
std::optional<CellRange> parse_cell_range(std::string_view text);

} // namespace taikei::document::office
