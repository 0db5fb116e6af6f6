#pragma once

#include "reader/stacked/torn_sheet.hpp"

namespace taikei::reader {

/// Puts tables of projects together whose numbered names stand below their heads, and whose other columns stand
/// elsewhere on the page, each with its heads and as many lines:
///
///     番号
///     事務事業名
///     01 ごみ収集運搬事業
///     02 資源回収団体奨励事業
///
///     ５ 評価
///
///     環境課
///     下水道課
///     担当課
///     令和５年度決算額
///     貢献度
///     （千円）
///     284,912 ◎
///     6,380 ○
void put_scattered_rows_together(TornSheet &sheet);

} // namespace taikei::reader
