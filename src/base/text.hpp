#pragma once

#include "base/white_space.hpp"

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

/// A lower bound for the size of fold_tight(text), found without folding; counting stops at `enough`. For telling that
/// a text is too long to equal any of some words.
std::size_t least_folded_size(std::string_view text, std::size_t enough);

/// Half-width form of full-width ASCII only; everything else, circled numbers too, stays. Same number of code points.
std::string narrow(std::string_view text);

/// As trim() below, for a text that may have white space at an end.
std::string_view trim_spaces_at_ends(std::string_view text);

/// Trims ASCII and ideographic white space at both ends. Most texts have none there, which the bytes at their ends tell
/// at the call.
inline std::string_view trim(std::string_view text)
{
    return may_begin_with_space(text) || may_end_with_space(text) ? trim_spaces_at_ends(text) : text;
}

/// Runs of white space (ASCII, ideographic, no-break) to one ASCII space, ends trimmed.
std::string squeeze(std::string_view text);

/// What white space parts, squeezed.
std::vector<std::string> squeezed_words(std::string_view line);

/// How many more brackets （ 「 『 are opened than closed; below 0 where more are closed.
int count_open_brackets(std::string_view text);

/// Splits at each occurrence of `separator`; n separators give n+1 parts.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

/// Where `word` first stands at or behind `from`; npos where it does not. As text.find(word, from), but looks for the
/// word's last byte: the first bytes of kana and kanji are few, so that find() stops at nearly every letter. `word` is
/// not empty.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);

inline bool has_word(std::string_view text, std::string_view word)
{
    return find_word(text, word) != std::string_view::npos;
}

/// As text.ends_with(ending), but most texts differ in the last byte already, which needs no call. `ending` is not
/// empty.
inline bool has_ending(std::string_view text, std::string_view ending)
{
    return text.ends_with(ending.back()) && text.ends_with(ending);
}

/// As next_code_point() below, for a lead byte that is not ASCII.
char32_t next_wide_code_point(std::string_view text, std::size_t &position);

/// Decodes one code point at `position` and moves past it. Malformed bytes decode to U+FFFD, one byte at a time.
/// Japanese text is nearly all ASCII and kana and kanji of three bytes, so these are decoded at the call.
inline char32_t next_code_point(std::string_view text, std::size_t &position)
{
    const std::size_t at = position;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
        position = at + 1;
        return lead;
    }
    // E1 to EF without ED: no overlong forms and no surrogates.
    if (lead >= 0xE1 && lead <= 0xEF && lead != 0xED && text.size() - at >= 3) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if ((second & 0xC0) == 0x80 && (third & 0xC0) == 0x80) {
            position = at + 3;
            return ((lead & 0x0FU) << 12) | ((second & 0x3FU) << 6) | (third & 0x3FU);
        }
    }
    return next_wide_code_point(text, position);
}

/// Appends one code point as UTF-8.
void append_code_point(std::string &text, char32_t code_point);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// Number of code points.
std::size_t length(std::string_view text);

/// Columns on a terminal: East Asian wide and full-width characters take two, combining marks none.
int display_width(std::string_view text);
int display_width(char32_t c);

constexpr bool is_space(char32_t c)
{
    if (c < 0x80)
        return c == U' ' || (c >= 0x09 && c <= 0x0D);
    if (c > 0x3000)
        return false;
    return c == 0x3000 || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029
        || c == 0x202F || c == 0x205F;
}
constexpr bool is_kanji(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFD) || (c >= 0x3005 && c <= 0x3007);
}
constexpr bool is_hiragana(char32_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x309D && c <= 0x309F);
}
/// With the prolonged sound mark.
constexpr bool is_katakana(char32_t c)
{
    return (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x30FC && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0xFF66 && c <= 0xFF9F);
}
/// A letter, digit, kanji or kana: no punctuation, symbol or space.
bool is_word_character(char32_t c);

} // namespace taikei::base
