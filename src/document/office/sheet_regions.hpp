#pragma once

#include "document/office/sheet.hpp"
#include "document/read_document.hpp"

#include "base/result.hpp"

#include <vector>

namespace taikei::document::office {

/// Cells that belong together on a sheet: a table in its frame, or what stands side by side without one.
struct SheetRegion {
    std::vector<std::size_t> cells; ///< indices of the cells with text, by row, then by column
    CellArea area; ///< around all of its cells, empty ones included
    bool is_framed = false; ///< at least two of its cells have lines around them
};

/// Parts a sheet into regions, ordered from top to bottom, then from left to right. Cells that touch belong together,
/// empty ones with lines around them included: an empty row or column parts what stands on its sides. Cells without
/// lines in the same rows belong together though nothing stands between them, because texts flow over empty cells.
/// Regions without text are left out. Fails where merged cells overlap so many rows that they would cost more than the
/// limit of cells.
base::Result<std::vector<SheetRegion>> find_sheet_regions(const Sheet &sheet, const std::string &place,
                                                          const Limits &limits);

} // namespace taikei::document::office
