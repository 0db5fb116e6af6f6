#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/lattice.hpp"

#include <vector>

namespace taikei::document::layout {

/// Step 6. Cells that touch become one grid each, with only those rows and columns that some cell begins or ends at.
/// Rows and columns too thin for any print (lines that were meant to be one) are taken out. Frames, with a single cell,
/// are grids too.
std::vector<CellGrid> group_cells(const Lattice &lattice, const std::vector<CellSpan> &cells);

} // namespace taikei::document::layout
