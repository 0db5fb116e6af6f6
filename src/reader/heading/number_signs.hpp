#pragma once

#include <string_view>

namespace taikei::reader {
/// The characters that headings are numbered with, narrowed: ＡＢ１ are taken for AB1 before.
inline constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九十";

/// The dashes that part a hyphenated code, ー among them: 1ー2.
bool is_hyphen(char32_t c);

/// 1 to 35 for ① and its like (❶, ⑴); 0 for any other character.
int circled_number(char32_t c);

/// 1 to 12 for Ⅰ to Ⅻ; 0 for any other character.
int roman_number(char32_t c);

} // namespace taikei::reader
