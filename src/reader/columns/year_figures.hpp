#pragma once

#include "reader/columns/column_zone.hpp"
#include "reader/columns/tables_at_blocks.hpp"

#include <vector>

namespace taikei::reader {

/// Tables of figures by years that extraction took apart: the years follow one another, and each figure stands on a
/// line of its own, row by row or column by column; the names of the rows stand between them or before them, those of
/// groups of rows beside or between two:
///
///     区分
///     実績
///     計画期間
///     令和５年度 令和７年度 令和８年度
///     量の見込み（Ａ）
///     402
///     388
///     371
///     515
///     500
///     500
///     確保方策 認定こども園・幼稚園
///     確認を受けない幼稚園
///     60
///     60
///     －
///
/// `lines`: see lines_of_cells().
TablesAtBlocks find_year_figures(const std::vector<ColumnLine> &lines);

} // namespace taikei::reader
