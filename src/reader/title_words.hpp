#pragma once

#include "document/document.hpp"

#include <string_view>

namespace taikei::reader {

/// Empty for a table.
std::string_view text_of(const document::Block &block);

/// The text of a line, and what stands alone in a table of one row: a sheet's title, with a city's name or the sheet's
/// number at the row's end.
std::string_view head_text_of(const document::Block &block);

/// 第2次総合計画, 施策評価シート: may be the title of a plan.
bool is_title_like(std::string_view text);

/// 令和６年６月進捗状況反映版: still the plan, brought up to date, and no report.
bool is_edition(std::string_view text);

/// 序論 ｜ 基本構想 ｜ 前期基本計画 ｜ 資料編: the parts of a book, above each page.
bool is_strip_of_parts(std::string_view text);

} // namespace taikei::reader
