#pragma once

#include "reader/table/grid.hpp"

namespace taikei::reader {

/// Writes out the years of a row of heads that names the era only where it changes: 平成30 | 令和元 | ２ | ３ becomes
/// 平成30 | 令和元 | R2 | R3. So does one that stands below a row of eras: 30 | 元 | ２ below 平成 | 令和.
void write_out_years(Grid &grid);

} // namespace taikei::reader
