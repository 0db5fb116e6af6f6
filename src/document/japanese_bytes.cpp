#include "document/japanese_bytes.hpp"

#include "base/letters.hpp"

#include <algorithm>
#include <cstdint>

namespace taikei::document {

namespace {

constexpr double kana_score = 2;
constexpr double everyday_kanji_score = 1;
constexpr double half_width_score = -1;
constexpr double rare_score = -2;

constexpr bool in(std::uint8_t byte, int first, int last) noexcept
{
    return byte >= first && byte <= last;
}

/// Score of a character by its row in JIS X 0208: 1–3 signs and letters, 4 and 5 kana, 16–47 everyday kanji, 48–84
/// rarer kanji; 13 holds ① and ㈱. The other rows are vendors' or empty.
double row_score(int row) noexcept
{
    if (row == 4 || row == 5)
        return kana_score;
    if (row >= 16 && row <= 47)
        return everyday_kanji_score;
    if (row <= 3 || row == 13)
        return 0.5;
    return row >= 48 && row <= 84 ? -0.5 : rare_score;
}

/// Length of the valid UTF-8 sequence at the beginning of `bytes`, 0 where there is none. Overlong forms, surrogates
/// and values past U+10FFFF are none.
std::size_t utf8_sequence_length(std::string_view bytes) noexcept
{
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const auto lead = at(0);
    std::size_t length = 0;
    if (lead < 0x80)
        return 1;
    if (in(lead, 0xC2, 0xDF))
        length = 2;
    else if (in(lead, 0xE0, 0xEF))
        length = 3;
    else if (in(lead, 0xF0, 0xF4))
        length = 4;
    if (length == 0 || bytes.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!in(at(i), 0x80, 0xBF))
            return 0;
    }
    const bool overlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
    const bool outside = (lead == 0xED && at(1) > 0x9F) || (lead == 0xF4 && at(1) > 0x8F);
    return overlong || outside ? 0 : length;
}

struct Character {
    std::size_t length = 0; ///< 0: the byte does not fit
    double score = 0;
    std::size_t count = 1; ///< of characters in that length
};

Character cp932_character(std::string_view bytes) noexcept
{
    const auto lead = static_cast<std::uint8_t>(bytes[0]);
    if (lead < 0x80)
        return {1, 0};
    if (in(lead, 0xA1, 0xDF))
        return {1, half_width_score};
    if (bytes.size() < 2 || !(in(lead, 0x81, 0x9F) || in(lead, 0xE0, 0xFC)))
        return {};
    const auto trail = static_cast<std::uint8_t>(bytes[1]);
    if (!in(trail, 0x40, 0xFC) || trail == 0x7F)
        return {};
    const int row = 2 * (lead - (lead < 0xA0 ? 0x81 : 0xC1)) + (trail >= 0x9F ? 2 : 1);
    return {2, row_score(row)};
}

Character euc_jp_character(std::string_view bytes) noexcept
{
    const auto at = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<std::uint8_t>(bytes[i]) : std::uint8_t{0};
    };
    if (at(0) < 0x80)
        return {1, 0};
    if (at(0) == 0x8E && in(at(1), 0xA1, 0xDF))
        return {2, half_width_score};
    if (at(0) == 0x8F && in(at(1), 0xA1, 0xFE) && in(at(2), 0xA1, 0xFE))
        return {3, rare_score};
    if (in(at(0), 0xA1, 0xFE) && in(at(1), 0xA1, 0xFE))
        return {2, row_score(at(0) - 0xA0)};
    return {};
}

/// `rest_length` gives the bytes after one that does not fit which belong to the same fault.
template <typename NextCharacter, typename RestLength>
ByteFit fit(std::string_view bytes, NextCharacter next_character, RestLength rest_length)
{
    ByteFit result;
    for (std::size_t i = 0; i < bytes.size();) {
        if (static_cast<std::uint8_t>(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        const Character character = next_character(bytes.substr(i));
        if (character.length == 0) {
            if (!result.first_misfit)
                result.first_misfit = i;
            ++result.misfits;
            i += 1 + rest_length(bytes.substr(i + 1));
            continue;
        }
        result.characters += character.count;
        result.score += character.score;
        i += character.length;
    }
    return result;
}

/// UTF-8 goes on at the next lead byte.
std::size_t continuation_length(std::string_view bytes)
{
    const auto is_continuation = [](char c) { return in(static_cast<std::uint8_t>(c), 0x80, 0xBF); };
    return static_cast<std::size_t>(std::ranges::find_if_not(bytes, is_continuation) - bytes.begin());
}

std::size_t nothing(std::string_view)
{
    return 0;
}

} // namespace

ByteFit fit_utf8(std::string_view bytes)
{
    const auto next = [](std::string_view rest) {
        const std::size_t letters = base::past_letters(rest, 0);
        return letters > 0 ? Character{letters, 0, letters / base::letter_bytes}
                           : Character{utf8_sequence_length(rest), 0};
    };
    return fit(bytes, next, continuation_length);
}

ByteFit fit_cp932(std::string_view bytes)
{
    return fit(bytes, cp932_character, nothing);
}

ByteFit fit_euc_jp(std::string_view bytes)
{
    return fit(bytes, euc_jp_character, nothing);
}

} // namespace taikei::document
