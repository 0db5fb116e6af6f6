#pragma once

#include "reader/table/panels.hpp"

#include <vector>

namespace taikei::reader {

struct Reading;

/// 時点 | R2 | R4 | R9 below 数値 | 12人 | 14人 | 20人: says when the values above it were, and heads nothing. `heads`:
/// of the values, without years; `first_row`: of their rows.
bool dates_row_above(const Grid &grid, const std::vector<Head> &heads, std::size_t first_row, std::size_t row);

/// Parts a table where the row below each row of values says when these were:
///
///              基準値   今年度目標値   今年度実績値
///     数値     12人     16人           17人
///     時点     R2       R5             R5
///
/// 数値 stands for the name that a form or the line above gives. Empty for any other table.
std::vector<Panel> part_at_rows_of_years(Reading &reading, const Grid &grid, const Segment &part);

/// The name of the indicator whose values the table has: in the form above it, on the line above it, or alone in the
/// table before it. Empty where there is none.
std::string name_given_above(const Reading &reading);

} // namespace taikei::reader
