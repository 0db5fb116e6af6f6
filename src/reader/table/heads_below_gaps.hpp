#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/head.hpp"

#include <vector>

namespace taikei::reader {

/// 令和７年度 | | | 令和８年度 | | above １号 | ２号 | ３号 | １号 | ２号 | ３号, and 評価 | | above 必要性 | 有効性 |
/// 効率性: text formats have no merged cells, so a head over several columns leaves the cells beside it empty. The row
/// below fills just those columns and no others, with words.
bool parts_heads_at_gaps(const GridRow &above, const GridRow &row);

/// Gives the heads of the row above, the last of the stacked ones, to all columns whose words stand below them.
void spread_heads_over_gaps(const GridRow &above, const GridRow &row, std::vector<std::vector<Head>> &stacked);

/// 令和７年度 １号, 令和７年度 ２号, 令和８年度 １号, 令和８年度 ２号: where every year or kind of the head has the
/// same words above or below it, they name parts of the indicators. `heads`: the stacked ones, joined.
void name_parts_of_values(const std::vector<std::vector<Head>> &stacked, std::vector<Head> &heads);

/// 実績 | 計画 | | | above 令和４年度 | 令和５年度 | 令和７年度 | 令和８年度: a word processor gives merged cells
/// without their width, so the kinds stand side by side. Where as many years are left out as kinds part, each goes to
/// its years.
void part_kinds_at_gaps(std::vector<std::vector<Head>> &stacked);

/// 実績値 | | | 計画事業費 | | above a row of years, and 令和３年度 | | 令和４年度 | | above 計画 | 実績: text formats
/// have no merged cells, so what is printed once means the empty cells beside it too.
void spread_kinds(std::vector<std::vector<Head>> &stacked);

} // namespace taikei::reader
