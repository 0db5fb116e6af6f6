#pragma once

#include "base/decimal.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

/// Numbers as plans print them: 1,234; 1 234; 12.5; 1万2,300; 3.5億; 2千; 三億五千万; 三〇.
namespace taikei::reader {

struct NumberMatch {
    base::Decimal value;
    std::size_t end; ///< one past its last character
    /// The number before its first multiplier: 3.5 of 3.5億. A unit column of 億円 has it already.
    base::Decimal coefficient;
    std::size_t coefficient_end;
};

/// The longest number that begins at a digit, in text folded by CellText. None where the digits make no number: 1.2.3
/// and 1,23 are something else.
std::optional<NumberMatch> digits_number_at(std::u32string_view text, std::size_t position);

/// The same for a number that begins with a kanji numeral.
std::optional<NumberMatch> kanji_number_at(std::u32string_view text, std::size_t position);

/// The sum; none where it leaves 18 digits.
std::optional<base::Decimal> add(const base::Decimal &a, const base::Decimal &b);

} // namespace taikei::reader
