#pragma once

#include "reader/table/indicator_columns.hpp"

namespace taikei::reader {

/// KPI（令和9年度） beside 指標名: the word would name indicators, but the year and the figures below say that it is
/// their goal.
bool is_dated_goal(const Grid &grid, const Segment &segment, std::size_t column);

/// What stands beside the figures of a table without nodes is told of its rows: 担当部局 is in charge where no other
/// column says who is, and texts under a head that no list knows (増減の要因) are notes.
void settle_columns_beside_figures(const Grid &grid, const Segment &segment, IndicatorColumns &columns);

} // namespace taikei::reader
