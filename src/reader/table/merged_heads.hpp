#pragma once

#include "reader/table/grid.hpp"

namespace taikei::reader {

/// 一次 | 二次 below 総合評価, merged across both, while the heads beside it reach down to the same row: the lower row
/// parts the heads above, whatever its words.
bool parts_merged_heads(const GridRow &above, const GridRow &row);

} // namespace taikei::reader
