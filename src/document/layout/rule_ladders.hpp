#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/page_content.hpp"
#include "document/layout/straight_line.hpp"

#include <vector>

namespace taikei::document::layout {

/// Tables ruled by level lines alone, or striped: what stands between lines with the same ends, one below the other,
/// and keeps to columns. With a line below each row, all that stands between two lines is one row; where lines only
/// part head and body (one above, one below the head, one at the end), each printed line is. `ladders` are grids of a
/// single column, `loose` lines that meet no other; `words` are what is still to be placed. `drawn` is what else stands
/// on the page, grids and images: lines with one of them between are rules below headings.
std::vector<CellGrid> find_ladder_tables(const std::vector<CellGrid> &ladders, const std::vector<StraightLine> &loose,
                                         const std::vector<Word> &words, const std::vector<base::Box> &drawn);

} // namespace taikei::document::layout
