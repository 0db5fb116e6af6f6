#pragma once

#include "base/letters.hpp"

#include <algorithm>
#include <string_view>

/// By its first and last letters most text is told from the words of a list.
namespace taikei::reader {

/// Of a word of kana and kanji.
inline std::string_view last_letter(std::string_view word)
{
    return word.substr(word.size() - std::min(base::letter_bytes, word.size()));
}

inline std::string_view first_letter(std::string_view word)
{
    return word.substr(0, base::letter_bytes);
}

inline std::string_view last_two_letters(std::string_view word)
{
    return word.substr(word.size() - std::min(2 * base::letter_bytes, word.size()));
}

} // namespace taikei::reader
