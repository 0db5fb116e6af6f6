#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <optional>
#include <utility>

namespace taikei::reader {

/// 授業がよく分かる | 目標 above 児童の割合 | 実績, or the name on a line between the two: where the kinds come again
/// and again in the same order, what stands beside them is one name each time. The table with whole names; none where
/// there is nothing to join.
std::optional<std::pair<Grid, Segment>> with_whole_names(const Grid &grid, const Segment &part);

} // namespace taikei::reader
