#pragma once

#include "reader/reading.hpp"
#include "reader/table/indicator_columns.hpp"

namespace taikei::reader {

/// 〃, 同上: as in the row above.
bool is_ditto(std::string_view text);

/// A department that stands once for several rows is their node's; one in the row is the indicator's.
bool is_merged_down(const Grid &grid, const Segment &segment, std::size_t row, std::size_t column);

/// The nodes that the cells in front of the indicator name, outermost first; makes those that are new. Gives the
/// innermost.
/// `open` keeps the node of each level from row to row.
NodeIndex find_row_node(Reading &reading, const Segment &segment, const IndicatorColumns &columns, const GridRow &row,
                        NodeIndex above, std::vector<NodeIndex> &open);

/// 基本目標Ⅰ　人権が尊重される社会づくり across the table: the node of the rows below it. None for any other row, and
/// where no such node was met.
std::optional<NodeIndex> group_of_row(Reading &reading, const GridRow &row);

} // namespace taikei::reader
