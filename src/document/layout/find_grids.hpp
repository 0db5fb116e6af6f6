#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/straight_line.hpp"

#include <vector>

namespace taikei::document::layout {

/// What lines make on a page.
struct LineGrids {
    std::vector<CellGrid> grids; ///< closed in by lines; those with one cell are frames
    std::vector<StraightLine> loose; ///< horizontal lines that meet no other
};

/// Lines that were snapped and joined, into grids: steps 3 to 6. A group of lines with more slots than any table is
/// left out: a drawing, or the ground of squared paper.
LineGrids find_grids(const std::vector<StraightLine> &lines);

} // namespace taikei::document::layout
