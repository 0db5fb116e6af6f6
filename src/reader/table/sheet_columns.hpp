#pragma once

#include "reader/reading.hpp"
#include "reader/table/grid.hpp"

#include <optional>
#include <vector>

namespace taikei::reader {

/// Where the table's columns stand in its sheet; empty for other formats.
std::vector<int> columns_in_sheet(const document::Table &table);

/// A table of a sheet on columns of the one above, from which a row across or an empty one parts it: the grid on the
/// columns of that table's heads. None for any other table.
std::optional<Grid> on_columns_above(const Reading &reading, const Grid &grid, int sheet,
                                     const std::vector<int> &columns);

} // namespace taikei::reader
