#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <string_view>

namespace taikei::reader {

/// 〃, 同上: as in the cell above.
bool is_ditto(std::string_view text);

/// Writes out what such marks stand for, in the rows of the part:
///
///     受診率 | ％ | 45.0 | 60.0 | 健康課
///     参加率 | 〃 | 〃   | 70.0 | 〃          ％, 45.0 and 健康課, each with 〃 as what was printed
///
/// A mark with nothing above it stays, and so do those below heads of nodes: there the node of the row above is meant,
/// whatever else has its title.
void write_out_dittos(Grid &grid, const Segment &part);

} // namespace taikei::reader
