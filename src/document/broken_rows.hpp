#pragma once

#include "document/source_line.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace taikei::document {

/// Rows of a table copied out of a spreadsheet or a word processor, where line breaks within cells became lines:
///
///     指標名<TAB>現状値
///     （令和５年度）<TAB>目標値
///     （令和11年度）<TAB>担当課
///     「ほっとできる居場所がある」と答えた
///     こどもの割合<TAB>81.2%<TAB>増加<TAB>子育て支援課
///
struct RowLengths {
    std::vector<std::size_t> lines_of_row; ///< of each row at the beginning; empty where no row is broken
    std::size_t looked_at = 0; ///< lines, up to the next blank one: where no row is broken, none of them begins one
};
RowLengths find_broken_rows(std::span<const SourceLine> lines);

} // namespace taikei::document
