#pragma once

#include "base/result.hpp"
#include "evaluate/rational.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// A word, number or sign of an expression.
struct Token {
    enum class Kind : std::uint8_t { Number, Percent, Word, Text, Sign, End };
    Kind kind = Kind::End;
    std::string text; ///< of a word, text or sign; ≥ is ">="
    Rational number; ///< of a number; 80% is 0.8
    std::size_t column = 0; ///< from 1, in characters
};

/// Cuts an expression into tokens; the last one is End. Full-width signs and digits count as narrow ones, かつ and
/// または as and and or. Fails at a character that begins nothing, and at a quote that is not closed.
base::Result<std::vector<Token>> cut_into_tokens(std::string_view source);

} // namespace taikei::evaluate
