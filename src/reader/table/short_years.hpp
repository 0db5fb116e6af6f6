#pragma once

#include "reader/table/grid.hpp"

namespace taikei::reader {

/// Writes out the years of a row of heads that names the era only where it changes: 平成30 | 令和元 | ２ | ３ becomes
/// 平成30 | 令和元 | R2 | R3.
void write_out_years(Grid &grid);

} // namespace taikei::reader
