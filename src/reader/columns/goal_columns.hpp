#pragma once

#include "reader/columns/column_zone.hpp"
#include "reader/columns/tables_at_blocks.hpp"

#include <vector>

namespace taikei::reader {

/// Tables of indicators whose cells stand one a line, below heads that extraction printed from the highest down, so
/// that those of values may stand before that of the names; what its column wrapped stands below the row's values:
///
///     現状値
///     目標値
///     指標
///     出典
///     （令和５年度） （令和11年度）
///     待機児童数
///     ０人
///     ０人
///     こども保育課調べ
///     住みよいまちと思う保護者
///     58.3％
///     70％以上 ニーズ調査（未就学児保護
///     の割合
///     者）
///
/// `lines`: see lines_of_cells().
TablesAtBlocks find_goal_columns(const std::vector<ColumnLine> &lines);

} // namespace taikei::reader
