#pragma once

#include <cstddef>
#include <string_view>

/// White space as is_space() knows it, found by bytes: nearly all of a text is none, so nothing is decoded that is not
/// likely to be.
namespace taikei::base {

/// Bytes of the white space that begins the text; 0 where it begins otherwise, as nearly all texts do: beyond ASCII all
/// white space begins with C2, E2 or, as kana do, with E3.
std::size_t space_in_front(std::string_view text);

/// Where the first white space at or behind `from` begins; the text's size where there is none.
std::size_t find_space(std::string_view text, std::size_t from);

/// False where no white space begins the text, which its first bytes tell.
inline bool may_begin_with_space(std::string_view text)
{
    if (text.empty())
        return false;
    const auto first = static_cast<unsigned char>(text.front());
    if (first > 0x20 && (first < 0xC2 || first > 0xE3))
        return false;
    return first != 0xE3 || (text.size() > 1 && static_cast<unsigned char>(text[1]) == 0x80);
}

/// The same of its end.
inline bool may_end_with_space(std::string_view text)
{
    constexpr std::size_t longest = 3; ///< bytes of one white space
    if (text.empty())
        return false;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[text.size() - i]); };
    if (byte(1) < 0x80)
        return byte(1) <= 0x20;
    return text.size() < longest || byte(2) == 0xC2 || byte(3) < 0xE3 || (byte(2) == 0x80 && byte(1) == 0x80);
}

} // namespace taikei::base
