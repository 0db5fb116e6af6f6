#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/head.hpp"

#include <vector>

namespace taikei::reader {

/// 条例の制定 | 式 | 令和3年度 | 令和6年度 below 指標名 | 単位 | 現状値 | 目標値: the cells say by when it was or will
/// be done. A row of values, though each cell but the name might head a column. `heads`: of the table so far;
/// `are_marked`: the file itself marks them as heads, so that years alone below them head nothing either.
///
///     事業費 | 令和3年度 | 令和4年度     no such row: the name is a word of heads
///     東部   | R7 | R8 | R9              nor this: year after year, as heads go
bool is_row_of_dates(const GridRow &row, const std::vector<Head> &heads, bool are_marked);

} // namespace taikei::reader
