#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// Tables that nothing rules: printed lines one below the other whose short pieces keep to at least three columns and
/// half of which have figures. Prose in columns is none (its pieces are long), nor
/// is a table of contents.
std::vector<CellGrid> find_unruled_tables(const std::vector<Word> &words);

} // namespace taikei::document::layout
