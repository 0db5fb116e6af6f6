#pragma once

namespace taikei::base {

/// U+FFFD: stands for bytes that are no UTF-8.
inline constexpr char32_t replacement = 0xFFFD;

constexpr bool is_between(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// 0 to 9 of ASCII; full-width digits are narrowed before.
constexpr bool is_digit(char32_t c)
{
    return is_between(c, U'0', U'9');
}

/// ① to ⑳.
constexpr bool is_circled_number(char32_t c)
{
    return is_between(c, U'①', U'⑳');
}

/// A to Z and a to z of ASCII.
constexpr bool is_latin(char32_t c)
{
    return is_between(c, U'A', U'Z') || is_between(c, U'a', U'z');
}

} // namespace taikei::base
