#include "base/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace taikei::base {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t prolonged_sound_mark = U'ー';
constexpr char32_t full_width_offset = 0xFEE0; ///< from '！' (U+FF01) to '!'

bool is_between(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// Bytes of a kana or a kanji.
constexpr std::size_t letter_bytes = 3;
/// Stands for any kana or kanji.
constexpr char32_t any_letter = U'字';

/// A kana or kanji begins at this byte, other than ー and what may join with a neighbour: most characters of a plan,
/// which folding leaves as they are, and which are two columns wide. Their bytes, read as one number, are in the order
/// of their codes. All ranges are looked at together, since which of them comes next cannot be foretold.
inline bool is_letter_at(std::string_view text, std::size_t at)
{
    if (text.size() - at < letter_bytes)
        return false;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
    };
    const std::uint32_t bytes = byte(0) << 16 | byte(1) << 8 | byte(2);
    const auto is_from = [bytes](std::uint32_t first, std::uint32_t last) -> int {
        return bytes - first <= last - first;
    };
    const int is_kana = is_from(0xE38181, 0xE38296) | is_from(0xE382A0, 0xE383BB); // ぁ to ゖ, ゠ to ・
    const int is_kanji = is_from(0xE39080, 0xE4B6BF) | is_from(0xE4B880, 0xE9BFBF); // 㐀 to 䶿, 一 to 鿿
    return (is_kana | is_kanji) != 0 && (bytes & 0x00C0C0) == 0x008080;
}

/// Behind the run of letters that begins at `at`.
inline std::size_t past_letters(std::string_view text, std::size_t at)
{
    while (is_letter_at(text, at))
        at += letter_bytes;
    return at;
}

bool is_ascii_digit(char32_t c)
{
    return is_between(c, U'0', U'9');
}

char32_t narrowed(char32_t c)
{
    return is_between(c, 0xFF01, 0xFF5E) ? c - full_width_offset : c;
}

/// Zero width: they separate nothing that a reader sees.
bool is_invisible(char32_t c)
{
    return c == 0x200B || c == 0xFEFF || c == 0x00AD;
}

/// Every sign that papers print for a dash or a minus. The prolonged sound mark is a letter, save between digits.
bool is_dash(char32_t c)
{
    switch (c) {
    case U'-':
    case 0x2010: // hyphen
    case 0x2011:
    case 0x2012:
    case 0x2013: // en dash
    case 0x2014: // em dash
    case 0x2015: // horizontal bar
    case 0x2212: // minus
    case 0x2500: // box drawing
    case 0x2501:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D: return true;
    default: return false;
    }
}

bool is_wave_dash(char32_t c)
{
    return c == U'~' || c == 0x301C || c == 0x3030 || c == 0xFF5E || c == 0x223C || c == 0x223F;
}

/// Characters that NFKC leaves as they are whatever stands around them, or that narrowed() and the tables above treat
/// as NFKC does. They are nearly all of a Japanese plan, so most lines never come to ICU.
bool is_plain(char32_t c)
{
    if (c < 0x80)
        return true;
    if (is_between(c, 0x4E00, 0x9FFF) || is_between(c, 0x3400, 0x4DBF))
        return true;
    if (is_between(c, 0x3041, 0x3096) || is_between(c, 0x30A0, 0x30FE))
        return true;
    if (is_between(c, 0x3000, 0x3029) || is_between(c, 0xFF01, 0xFF5E))
        return true;
    if (is_between(c, 0x2190, 0x2199) || is_between(c, 0x2500, 0x25FF))
        return true;
    return is_between(c, 0x2010, 0x2015) || is_between(c, 0x2018, 0x201D) || c == 0x203B || c == 0x2212 || c == 0x00D7
        || c == 0x00B1;
}

std::string normalized(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *nfkc = icu::Normalizer2::getNFKCInstance(status);
    std::string out;
    out.reserve(text.size());
    icu::StringByteSink<std::string> sink(&out);
    nfkc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
    return U_SUCCESS(status) ? out : std::string(text);
}

enum class Spaces { One, None };
enum class Form { Printed, Normalised };

/// The next character that folding keeps; a space at the end.
char32_t peek(std::string_view text, std::size_t position, Spaces spaces)
{
    while (position < text.size()) {
        const char32_t c = narrowed(next_code_point(text, position));
        if (!is_invisible(c) && (spaces == Spaces::One || !is_space(c)))
            return c;
    }
    return U' ';
}

/// ー that stands for a dash: between digits (1ー5), or alone.
bool stands_for_dash(char32_t before, char32_t after)
{
    return (is_ascii_digit(before) && is_ascii_digit(after)) || (is_space(before) && is_space(after));
}

/// One sign for all dashes, and one for all wave dashes; any other character as it is. `next` is behind it.
char32_t folded_sign(char32_t c, char32_t before, std::string_view text, std::size_t next, Spaces spaces)
{
    if (is_dash(c) || (c == prolonged_sound_mark && stands_for_dash(before, peek(text, next, spaces))))
        return U'-';
    return is_wave_dash(c) ? U'~' : c;
}

/// Builds a text of which most is copied as it stands: whole runs at once.
class RunCopier {
public:
    explicit RunCopier(std::string_view from)
        : m_from(from)
    {
        m_text.reserve(from.size());
    }

    /// The run ends before `begin`; the next begins at `end`.
    void skip(std::size_t begin, std::size_t end)
    {
        m_text.append(m_from, m_run, begin - m_run);
        m_run = end;
    }
    void put(char32_t c) { append_code_point(m_text, c); }
    std::string take()
    {
        m_text.append(m_from, m_run);
        return std::move(m_text);
    }

private:
    std::string_view m_from;
    std::string m_text;
    std::size_t m_run = 0;
};

/// None for a text as printed that holds what NFKC may change: it must be normalised first.
std::optional<std::string> fold_signs(std::string_view text, Spaces spaces, Form form)
{
    RunCopier copy(text);
    char32_t before = U' ';
    bool is_empty = true;
    bool space_due = false;
    const auto keep = [&](char32_t c) {
        if (space_due)
            copy.put(U' ');
        space_due = false;
        is_empty = false;
        before = c;
    };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        i = past_letters(text, i);
        if (i > begin) {
            keep(any_letter);
            continue;
        }
        const char32_t printed = next_code_point(text, i);
        if (form == Form::Printed && !is_plain(printed))
            return std::nullopt;
        char32_t c = narrowed(printed);
        if (is_invisible(c)) {
            copy.skip(begin, i);
        } else if (is_space(c)) {
            copy.skip(begin, i);
            if (spaces == Spaces::One) {
                space_due = !is_empty;
                before = U' ';
            }
        } else {
            c = folded_sign(c, before, text, i, spaces);
            keep(c);
            if (c != printed || c == replacement) {
                copy.skip(begin, i);
                copy.put(c);
            }
        }
    }
    return copy.take();
}

/// What folding drops, dropped before ICU composes: ﾊ ﾞ is バ where white space does not count.
std::string without_dropped(std::string_view text, Spaces spaces)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        if (!is_invisible(c) && (spaces == Spaces::One || !is_space(c)))
            append_code_point(out, c);
    }
    return out;
}

std::string fold_with(std::string_view text, Spaces spaces)
{
    if (auto folded = fold_signs(text, spaces, Form::Printed))
        return *std::move(folded);
    return *fold_signs(normalized(without_dropped(text, spaces)), spaces, Form::Normalised);
}

} // namespace

std::string fold(std::string_view text)
{
    return fold_with(text, Spaces::One);
}

std::string fold_tight(std::string_view text)
{
    return fold_with(text, Spaces::None);
}

std::size_t least_folded_size(std::string_view text, std::size_t enough)
{
    // Kanji and kana keep their three bytes, but for ー, which may become a dash, and voicing marks, which compose.
    std::size_t size = 0;
    for (std::size_t i = 0; i < text.size() && size < enough;) {
        const std::size_t letter = is_letter_at(text, i) ? letter_bytes : 0;
        size += letter;
        i += std::max<std::size_t>(letter, 1);
    }
    return size;
}

std::string narrow(std::string_view text)
{
    RunCopier copy(text);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t printed = next_code_point(text, i);
        const char32_t c = narrowed(printed);
        if (c == printed && c != replacement)
            continue;
        copy.skip(begin, i);
        copy.put(c);
    }
    return copy.take();
}

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

} // namespace

std::string_view trim(std::string_view text)
{
    while (!text.empty() && !is_letter_at(text, 0)) {
        std::size_t next = 0;
        if (!is_space(next_code_point(text, next)))
            break;
        text.remove_prefix(next);
    }
    while (!text.empty() && (text.size() < letter_bytes || !is_letter_at(text, text.size() - letter_bytes))) {
        const std::size_t begin = last_code_point_begin(text);
        std::size_t end = begin;
        if (!is_space(next_code_point(text, end)) || end != text.size())
            break;
        text = text.substr(0, begin);
    }
    return text;
}

std::string squeeze(std::string_view text)
{
    RunCopier copy(text);
    bool is_empty = true;
    bool space_due = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        i = past_letters(text, i);
        if (i == begin && is_space(next_code_point(text, i))) {
            copy.skip(begin, i);
            space_due = !is_empty;
            continue;
        }
        if (space_due)
            copy.put(U' ');
        space_due = false;
        is_empty = false;
    }
    return copy.take();
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
    const std::size_t before_last = word.size() - 1;
    for (std::size_t last = text.find(word.back(), from + before_last); last != std::string_view::npos;
         last = text.find(word.back(), last + 1)) {
        if (text.substr(last - before_last, word.size()) == word)
            return last - before_last;
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
    for (std::size_t i = 0; i < text.size(); ++count)
        next_code_point(text, i);
    return count;
}

int display_width(char32_t c)
{
    if (c >= 0x20 && c < 0x7F)
        return 1;
    if (is_kanji(c) || is_between(c, 0x3041, 0x3096) || is_between(c, 0x30A0, 0x30FF))
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
        return is_ascii_digit(c) || is_between(c, U'A', U'Z') || is_between(c, U'a', U'z');
    return is_kanji(c) || is_hiragana(c) || is_katakana(c) || u_isalnum(static_cast<UChar32>(c));
}

} // namespace taikei::base
