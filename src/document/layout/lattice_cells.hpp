#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/lattice.hpp"

#include <vector>

namespace taikei::document::layout {

/// Step 5. The cells of a lattice, in its slots: what lines close in on all sides. Slots with no line between them are
/// one cell; where such slots make no rectangle (a line ends early), they are cut into as few as come out row by row.
/// What is open to the outside is no cell.
std::vector<CellSpan> find_cells(const Lattice &lattice);

} // namespace taikei::document::layout
