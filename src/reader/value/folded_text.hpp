#pragma once

#include <cstddef>
#include <string_view>

/// Looking through the folded characters of a cell.
namespace taikei::reader {

/// The character at `position`; NUL past the end, which is no character of any kind.
constexpr char32_t at(std::u32string_view text, std::size_t position)
{
    return position < text.size() ? text[position] : U'\0';
}

constexpr std::size_t skip_spaces(std::u32string_view text, std::size_t position)
{
    while (at(text, position) == U' ')
        ++position;
    return position;
}

constexpr bool is_one_of(char32_t c, std::u32string_view list)
{
    return c != U'\0' && list.contains(c);
}

inline constexpr std::u32string_view open_brackets = U"([〔【「『";

} // namespace taikei::reader
