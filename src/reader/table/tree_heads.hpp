#pragma once

#include "reader/table/segment.hpp"

namespace taikei::reader {

/// Finds the levels of the tree among heads that the lexicon knows as something else, by what stands below them beside
/// a level: 環境目標 | 基本施策 above 1 ゼロカーボンに挑むまち is no value, and 施策の基本的方向 | 具体的な施策 above
/// (1) 地場産業の力を高める, merged down over several measures, no text.
void find_levels_among_heads(const Grid &grid, Segment &segment);

} // namespace taikei::reader
