#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// The rows of a table that have no colour, closed in by rules that nobody drew: the white rows between coloured ones,
/// the one that follows the last, and all rows below a head that alone is coloured:
///
///     ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒      ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
///      港の来訪者│412       港の来訪者│412      Text stands in at least two columns of such a row,
///     ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒       修景の数 │  9      and none goes over an edge between two.
///      夜の来訪者│ 12       夜の来訪者│ 12
///
/// `ruled` are the tables that lines alone make.
std::vector<Rule> close_white_rows(const PageContent &content, const std::vector<CellGrid> &ruled);

} // namespace taikei::document::layout
