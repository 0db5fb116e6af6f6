#pragma once

#include "reader/reading.hpp"
#include "reader/table/indicator_columns.hpp"

namespace taikei::reader {

/// 令和５年度 検討 | 令和６年度 構築 | 令和７年度 →: what is to be done when, and no figures.
bool is_schedule(const Grid &grid, const Segment &segment, const IndicatorColumns &columns);

/// The rows of a schedule are actions of the node.
void read_schedule(Reading &reading, const Grid &grid, const Segment &segment, const IndicatorColumns &columns);

} // namespace taikei::reader
