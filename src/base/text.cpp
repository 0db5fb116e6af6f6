#include "base/text.hpp"

#include "base/character.hpp"
#include "base/letters.hpp"
#include "base/run_copier.hpp"
#include "base/white_space.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace taikei::base {

namespace {

/// Where the last character begins. Only a lead byte begins one, so decoding from there gives what decoding from the
/// text's begin would.
std::size_t last_code_point_begin(std::string_view text)
{
    const std::size_t earliest = text.size() < 4 ? 0 : text.size() - 4;
    for (std::size_t at = text.size() - 1; at > earliest; --at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80)
            return at;
    }
    return earliest;
}

/// Bytes of the white space that ends the text; 0 where it ends otherwise.
std::size_t space_behind(std::string_view text)
{
    if (!may_end_with_space(text))
        return 0;
    const std::size_t begin = last_code_point_begin(text);
    std::size_t end = begin;
    return is_space(next_code_point(text, end)) && end == text.size() ? end - begin : 0;
}

} // namespace

std::string_view trim_spaces_at_ends(std::string_view text)
{
    for (std::size_t space = space_in_front(text); space > 0; space = space_in_front(text))
        text.remove_prefix(space);
    for (std::size_t space = space_behind(text); space > 0; space = space_behind(text))
        text.remove_suffix(space);
    return text;
}

std::string squeeze(std::string_view text)
{
    text = trim(text);
    std::size_t space = find_space(text, 0);
    if (space == text.size())
        return std::string(text);
    RunCopier copy(text);
    for (; space < text.size(); space = find_space(text, space)) {
        const std::size_t begin = space;
        for (std::size_t size = space_in_front(text.substr(space)); size > 0; size = space_in_front(text.substr(space)))
            space += size;
        copy.skip(begin, space);
        copy.put(U' ');
    }
    return copy.take();
}

std::vector<std::string> squeezed_words(std::string_view line)
{
    constexpr std::size_t usual_words = 4; ///< of a line that has several
    std::vector<std::string> words;
    line = trim(line);
    for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = find_space(line, begin);
        if (end < line.size())
            words.reserve(usual_words);
        if (end > begin)
            words.emplace_back(line.substr(begin, end - begin));
        begin = end + std::max<std::size_t>(space_in_front(line.substr(end)), 1);
    }
    return words;
}

int count_open_brackets(std::string_view text)
{
    constexpr std::u32string_view opening = U"（(「『";
    constexpr std::u32string_view closing = U"）)」』";
    int open = 0;
    for (std::size_t at = past_letters(text, 0); at < text.size(); at = past_letters(text, at)) {
        const char32_t c = next_code_point(text, at);
        open += opening.contains(c) ? 1 : 0;
        open -= closing.contains(c) ? 1 : 0;
    }
    return open;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> parts;
    if (separator.empty())
        return {text};
    for (;;) {
        const auto found = text.find(separator);
        parts.push_back(text.substr(0, found));
        if (found == std::string_view::npos)
            return parts;
        text.remove_prefix(found + separator.size());
    }
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from)
{
    if (text.size() < word.size())
        return std::string_view::npos;
    const std::size_t before_last = word.size() - 1;
    for (std::size_t last = text.find(word.back(), from + before_last); last != std::string_view::npos;
         last = text.find(word.back(), last + 1)) {
        const std::size_t begin = last - before_last;
        if (text[begin] == word.front() && text.substr(begin, word.size()) == word)
            return begin;
    }
    return std::string_view::npos;
}

char32_t next_wide_code_point(std::string_view text, std::size_t &position)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
    const std::size_t at = position++;
    const char32_t lead = byte(at);
    if (lead < 0x80)
        return lead;
    if (lead >= 0xC2 && lead < 0xE0 && follows(at + 1)) {
        position = at + 2;
        return ((lead & 0x1F) << 6) | (byte(at + 1) & 0x3FU);
    }
    if ((lead & 0xF0) == 0xE0 && follows(at + 1) && follows(at + 2)) {
        const char32_t c = ((lead & 0x0F) << 12) | ((byte(at + 1) & 0x3FU) << 6) | (byte(at + 2) & 0x3FU);
        if (c >= 0x800 && !is_between(c, 0xD800, 0xDFFF)) {
            position = at + 3;
            return c;
        }
    }
    if (lead >= 0xF0 && lead < 0xF5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
        const char32_t c = ((lead & 0x07) << 18) | ((byte(at + 1) & 0x3FU) << 12) | ((byte(at + 2) & 0x3FU) << 6)
            | (byte(at + 3) & 0x3FU);
        if (is_between(c, 0x10000, 0x10FFFF)) {
            position = at + 4;
            return c;
        }
    }
    return replacement;
}

namespace {

/// Writes one code point and gives the place behind it; four bytes must be free.
char *put_code_point(char *to, char32_t c)
{
    const auto put = [&](char32_t byte) { *to++ = static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        put(c);
        return to;
    }
    if (c > 0x10FFFF || is_between(c, 0xD800, 0xDFFF))
        c = replacement;
    if (c < 0x800) {
        put(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
    }
    put(0x80 | (c & 0x3F));
    return to;
}

} // namespace

void append_code_point(std::string &text, char32_t code_point)
{
    std::array<char, 4> bytes;
    const char *end = put_code_point(bytes.data(), code_point);
    text.append(bytes.data(), static_cast<std::size_t>(end - bytes.data()));
}

std::u32string to_utf32(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();)
        out += next_code_point(text, i);
    return out;
}

std::string to_utf8(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t c : text)
        append_code_point(out, c);
    return out;
}

std::size_t length(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        i = past_letters(text, i);
        count += (i - begin) / letter_bytes;
        if (i == begin) {
            next_code_point(text, i);
            ++count;
        }
    }
    return count;
}

int display_width(char32_t c)
{
    if (c >= 0x20 && c < 0x7F)
        return 1;
    if (is_kanji(c) || is_between(c, 0x3041, 0x3096) || is_between(c, 0x30A0, 0x30FF))
        return 2;
    if (is_between(c, 0x3000, 0x3029) || is_between(c, 0xFF01, 0xFF60)) // white space, brackets, figures
        return 2;
    const auto point = static_cast<UChar32>(c);
    switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return 0;
    default: break;
    }
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int display_width(std::string_view text)
{
    int width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        i = past_letters(text, i);
        width += i > begin ? static_cast<int>((i - begin) / letter_bytes) * 2 : display_width(next_code_point(text, i));
    }
    return width;
}

bool is_word_character(char32_t c)
{
    if (c < 0x80)
        return is_digit(c) || is_latin(c);
    return is_kanji(c) || is_hiragana(c) || is_katakana(c) || u_isalnum(static_cast<UChar32>(c));
}

} // namespace taikei::base
