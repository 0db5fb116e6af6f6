#pragma once

#include "document/layout/cell_grid.hpp"

#include <vector>

namespace taikei::document::layout {

/// Parts a grid from the labels that stick to it: 成果指標 in a small box at the upper left corner of its table.
///
///     ┌────┐
///     │成果指標│
///     ├────┴───┬──┐      A label is the only cell of its row, begins at the left and
///     │指標        │目標│      leaves a hole at the right. Two tables with a label between
///     ├────────┼──┤      them become two grids.
///
/// The labels themselves are left out: their words are lines of the page.
std::vector<CellGrid> cut_off_labels(const CellGrid &grid);

} // namespace taikei::document::layout
