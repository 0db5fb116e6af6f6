#pragma once

#include "reader/columns/column_zone.hpp"
#include "reader/columns/tables_at_blocks.hpp"

#include <vector>

namespace taikei::reader {

/// Tables of actions without a head, whose names and texts stand in blocks by turns:
///
///     目標を実現するための具体的な方策
///     市民の健康意識の向上と健康づ
///     くりの推進
///
///     健康教育や訪問指導の充実、健診を受けやすい環境づくりに努め、自らの健
///     康管理ができるよう取組みを推進します。
///
///     感染症予防対策の推進
///
///     各種予防接種や検診などの実施により、感染症の予防と蔓延防止を図ります。
///
/// `lines`: see lines_of_cells().
TablesAtBlocks find_titled_blocks(const std::vector<ColumnLine> &lines);

} // namespace taikei::reader
