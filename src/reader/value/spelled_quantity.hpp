#pragma once

#include "base/decimal.hpp"
#include "reader/value/cell_text.hpp"
#include "reader/value/value_words.hpp"

#include <cstddef>
#include <optional>

namespace taikei::reader {

struct SpelledQuantity {
    base::Decimal number;
    std::size_t unit_begin = 0; ///< in characters of the cell
    std::size_t unit_end = 0;
    Marks marks;
};

/// 十二回, 約三億五千万円, ゼロ件: only where it fills the cell from `begin` to `end`, for kanji numerals are parts of
/// countless words, and 〇 alone is a circle.
std::optional<SpelledQuantity> spelled_quantity(const CellText &cell, std::size_t begin, std::size_t end);

} // namespace taikei::reader
