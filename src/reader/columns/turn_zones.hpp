#pragma once

#include "reader/columns/column_zone.hpp"

#include <optional>

/// Tables whose cells come row by row, without blank lines that part them.
namespace taikei::reader {

/// The table at the beginning of the zone whose heads and cells stand one a line, as an export of Word leaves them,
/// with hardly a blank line between them: one stands for an empty cell.
std::optional<ColumnZone> zone_of_single_cells(const ColumnZone &zone);

/// The table at the beginning of the zone whose rows are lines, each of which begins with its number: 1, 2, 3.
std::optional<ColumnZone> zone_of_rows_on_lines(const ColumnZone &zone);

} // namespace taikei::reader
