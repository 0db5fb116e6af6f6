#include "base/character.hpp"
#include "base/letters.hpp"
#include "base/run_copier.hpp"
#include "base/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace taikei::base {

namespace {

constexpr char32_t prolonged_sound_mark = U'ー';
constexpr char32_t full_width_offset = 0xFEE0; ///< from '！' (U+FF01) to '!'

/// Stands for any kana or kanji.
constexpr char32_t any_letter = U'字';

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
    return (is_digit(before) && is_digit(after)) || (is_space(before) && is_space(after));
}

/// One sign for all dashes, and one for all wave dashes; any other character as it is. `next` is behind it.
char32_t folded_sign(char32_t c, char32_t before, std::string_view text, std::size_t next, Spaces spaces)
{
    if (is_dash(c) || (c == prolonged_sound_mark && stands_for_dash(before, peek(text, next, spaces))))
        return U'-';
    return is_wave_dash(c) ? U'~' : c;
}

/// None for a text as printed that holds what NFKC may change: it must be normalised first.
std::optional<std::string> fold_signs(std::string_view text, Spaces spaces, Form form)
{
    const std::size_t letters = past_letters(text, 0);
    if (letters == text.size())
        return std::string(text);
    RunCopier copy(text);
    char32_t before = letters > 0 ? any_letter : U' ';
    bool is_empty = letters == 0;
    bool space_due = false;
    const auto keep = [&](char32_t c) {
        if (space_due)
            copy.put(U' ');
        space_due = false;
        is_empty = false;
        before = c;
    };
    for (std::size_t i = letters; i < text.size();) {
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

} // namespace taikei::base
