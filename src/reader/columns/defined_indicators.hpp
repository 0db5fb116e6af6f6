#pragma once

#include "reader/columns/tables_at_blocks.hpp"

#include <vector>

namespace taikei::reader {

/// Indicators as a list of definitions, of HTML or Markdown: the name is the term, and each of its paragraphs a label
/// with its value:
///
///     認定新規就農者数（累計）
///     : 現状値　11人（2022年度）
///     : 目標値　35人（2028年度）
///     : 説明　青年等就農計画の認定を受けた人の数
///
/// Terms right below each other become rows of one table, whose heads are their labels.
TablesAtBlocks find_defined_indicators(const document::Document &document, const std::vector<bool> &furniture);

} // namespace taikei::reader
