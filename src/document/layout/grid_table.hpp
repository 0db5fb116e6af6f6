#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/find_tables.hpp"
#include "document/layout/place_words.hpp"

namespace taikei::document::layout {

/// Step 9. The table that a grid and its words make. A hole becomes an empty cell. Each cell's place has the page, row
/// and column, and the box of its text, or the cell's own where it is empty.
FoundTable make_table(const CellGrid &grid, PlacedWords placed, int page);

} // namespace taikei::document::layout
