#pragma once

#include "document/document.hpp"

#include <vector>

namespace taikei::reader {

/// A list on a sheet has its head once, and its rows stand below headings in rows of their own, with small tables
/// between:
///
///     番号 | 事業名 | 担当課 | Ｒ７ | Ｒ８
///     【1-1　循環型社会の形成】
///     1101 | ごみ減量化推進事業 | 生活課 | 2,450 | 2,450
///          | 成果指標 | 単位 | 現状値 | 目標値
///          | …
///     【1-2　脱炭素の推進】
///     1201 | …
///
/// Gives the headings as lines, and between them tables that each begin with the head. Empty for a table that holds no
/// such headings.
std::vector<document::Block> part_grouped_rows(const document::Table &table);

} // namespace taikei::reader
