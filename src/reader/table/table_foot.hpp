#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <vector>

namespace taikei::reader {

/// 進捗評価 | □計画以上 ■計画どおり below 指標名 | 区分 | R4 | R5: a cell behind the first reaches over names and
/// values alike, or labels and words stand below the years: the row is a form's.
bool is_form_row(const GridRow &row, const std::vector<Head> &heads);

/// Parts the rows at the foot that are a form's from the table above them.
void part_foot(const Grid &grid, std::vector<Segment> &segments);

} // namespace taikei::reader
