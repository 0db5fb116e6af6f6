#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <optional>
#include <string_view>

namespace taikei::reader {

/// 〃, 同上: as in the cell above.
bool is_ditto(std::string_view text);

/// 〃 （実績） below a name: the row tells the same indicator's results. None for any other text.
std::optional<Head> kind_behind_ditto(std::string_view text);

/// The kind of all values of a row: that behind the mark in its column of names, or 目標 where the results stand below
/// so. None for any other row.
std::optional<Head> kind_beside_ditto(const Grid &grid, const Segment &part, std::size_t row, std::size_t name);

/// Writes out what such marks stand for, in the rows of the part:
///
///     受診率 | ％ | 45.0 | 60.0 | 健康課
///     参加率 | 〃 | 〃   | 70.0 | 〃          ％, 45.0 and 健康課, each with 〃 as what was printed
///
/// A mark with nothing above it stays, and so do those below heads of nodes: there the node of the row above is meant,
/// whatever else has its title.
void write_out_dittos(Grid &grid, const Segment &part);

} // namespace taikei::reader
