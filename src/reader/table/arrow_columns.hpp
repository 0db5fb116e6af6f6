#pragma once

#include "reader/table/grid.hpp"

namespace taikei::reader {

/// 現状値（R4）→目標値（R9） above 12人→20人: one column for two values becomes two. False where no head says so.
bool part_columns_at_arrows(Grid &grid);

} // namespace taikei::reader
