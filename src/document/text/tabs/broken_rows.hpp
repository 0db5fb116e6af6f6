#pragma once

#include "document/source_line.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace taikei::document {

/// A table copied out of a spreadsheet or a word processor, where line breaks within cells became lines:
///
///     指標名<TAB>現状値
///     （令和５年度）<TAB>目標値
///     （令和11年度）<TAB>担当課
///     「ほっとできる居場所がある」と答えた
///     こどもの割合<TAB>81.2%<TAB>増加<TAB>子育て支援課
struct BrokenTable {
    int first_line = 0; ///< its number
    std::vector<std::size_t> lines_of_row; ///< of each row
};

/// The tables with broken rows among the lines up to the next blank one.
struct BrokenTables {
    std::vector<BrokenTable> tables; ///< in their order
    int end_line = 0; ///< number behind the last line looked at
};
BrokenTables find_broken_tables(std::span<const SourceLine> lines);

} // namespace taikei::document
