#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text is UTF-8 everywhere. What was printed is kept; folding is for comparing and searching only.
namespace taikei::base {

/// Folds for comparison: NFKC (full-width letters and digits to ASCII, half-width kana to full, circled numbers to
/// digits), all dashes and minus-like signs between digits or alone to '-', wave dashes to '~', white space runs to one
/// space, ends trimmed. Case is kept.
std::string fold(std::string_view text);

/// Like fold(), with all white space removed: 「指 標」 equals 「指標」.
std::string fold_tight(std::string_view text);

/// Half-width form of full-width ASCII only; everything else, circled numbers too, stays. Same number of code points.
std::string narrow(std::string_view text);

/// Trims ASCII and ideographic white space at both ends.
std::string_view trim(std::string_view text);

/// Runs of white space (ASCII, ideographic, no-break) to one ASCII space, ends trimmed.
std::string squeeze(std::string_view text);

/// Splits at each occurrence of `separator`; n separators give n+1 parts.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

/// Decodes one code point at `position` and moves past it. Malformed bytes decode to U+FFFD, one byte at a time.
char32_t next_code_point(std::string_view text, std::size_t &position);

/// Appends one code point as UTF-8.
void append_code_point(std::string &text, char32_t code_point);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// Number of code points.
std::size_t length(std::string_view text);

/// Columns on a terminal: East Asian wide and full-width characters take two, combining marks none.
int display_width(std::string_view text);

bool is_space(char32_t c);
bool is_kanji(char32_t c);
bool is_hiragana(char32_t c);
bool is_katakana(char32_t c); ///< with the prolonged sound mark
/// A letter, digit, kanji or kana: no punctuation, symbol or space.
bool is_word_character(char32_t c);

} // namespace taikei::base
