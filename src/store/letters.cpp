#include "store/letters.hpp"

#include "base/text.hpp"

#include <string>
#include <unicode/uchar.h>

namespace taikei::store {

namespace {

constexpr char32_t prolonged_sound_mark = U'\u30FC';
constexpr char32_t half_width_prolonged_sound_mark = U'\uFF70';

/// No more marks than this belong to one letter: a text of marks alone stays cheap.
constexpr std::size_t most_bytes_of_a_letter = 16;

/// Joins the letter before it when folded: half-width voicing marks, combining accents.
bool is_combining(char32_t c)
{
    return c == U'\uFF9E' || c == U'\uFF9F' || c == U'\u3099' || c == U'\u309A' || (c >= U'\u0300' && c <= U'\u036F');
}

/// Letters that folding leaves as they are: most of a Japanese text.
bool is_plain(char32_t c)
{
    return (c >= U'\u4E00' && c <= U'\u9FFF') || (c >= U'\u3041' && c <= U'\u3096')
        || (c >= U'\u30A1' && c <= U'\u30FA') || c == prolonged_sound_mark || (c >= U'a' && c <= U'z')
        || (c >= U'0' && c <= U'9');
}

std::size_t end_with_marks(std::string_view text, std::size_t begin, std::size_t end)
{
    while (end < text.size() && end - begin < most_bytes_of_a_letter) {
        std::size_t next = end;
        if (!is_combining(base::next_code_point(text, next)))
            break;
        end = next;
    }
    return end;
}

void append_folded(std::vector<Letter> &letters, std::string_view text, std::size_t begin, std::size_t end)
{
    const std::string folded = base::fold(text.substr(begin, end - begin));
    if (folded.empty()) { // folding trims white space
        letters.push_back({Letter::space, begin, end});
        return;
    }
    for (std::size_t position = 0; position < folded.size();) {
        const char32_t c = base::next_code_point(folded, position);
        const bool counts = base::is_word_character(c);
        letters.push_back(
            {counts ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))) : Letter::gap, begin, end});
    }
}

} // namespace

std::vector<Letter> letters_of(std::string_view text)
{
    std::vector<Letter> letters;
    letters.reserve(text.size() / 3);
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        char32_t c = base::next_code_point(text, position);
        if (c == half_width_prolonged_sound_mark) // alone it would fold to a dash
            c = prolonged_sound_mark;
        const std::size_t end = end_with_marks(text, begin, position);
        if (is_plain(c) && end == position)
            letters.push_back({c, begin, end});
        else
            append_folded(letters, text, begin, end);
        position = end;
    }
    return letters;
}

} // namespace taikei::store
