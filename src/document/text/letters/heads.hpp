#pragma once

#include "document/text/letters/piece.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::letters {

/// The heads of a table, which may stand in several lines:
///
///                                   現状値     目標値
///         指標名         単位                              備考
///                                  （R5）    （R10）
struct Heads {
    std::size_t line = 0; ///< with most of them
    std::vector<Piece> pieces; ///< in their order, but for those over several others
};

/// Looks for the heads among the first of the lines, and parts all lines' cells that touch.
Heads find_heads(std::vector<Line> &lines);

} // namespace taikei::document::letters
