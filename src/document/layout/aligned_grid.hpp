#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/print_row.hpp"

#include <optional>
#include <span>
#include <vector>

namespace taikei::document::layout {

/// Places between columns: where hardly any of the rows has print. A head may lie over several columns, so one row in
/// five may cross such a place. Ascending.
std::vector<double> find_gutters(std::span<const PrintRow> rows);

/// The grid of rows whose columns only white parts. `down` has the places between rows, one more than there are rows. A
/// piece that lies over a gutter is a merged cell. None without a gutter.
std::optional<CellGrid> align(std::span<const PrintRow> rows, const std::vector<double> &down, double left,
                              double right);

} // namespace taikei::document::layout
