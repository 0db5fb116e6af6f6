#pragma once

#include "reader/columns/column_zone.hpp"
#include "reader/columns/tables_at_blocks.hpp"

#include <vector>

namespace taikei::reader {

/// Indicators on cards, as plans that are designed print them: the name, then what was and what shall be, each with its
/// year and value below or all three side by side, and perhaps the source:
///
///     かかりつけ医を持つ市民の割合
///     現状値
///     （令和５年度）
///     58.3％
///     目標値
///     （令和11年度）
///     70.0％
///     出典：市民アンケート
///
/// None where the document has only one that looks so. `lines`: see lines_of_cells().
TablesAtBlocks find_indicator_cards(const std::vector<ColumnLine> &lines);

} // namespace taikei::reader
