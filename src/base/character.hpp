#pragma once

namespace taikei::base {

/// 0 to 9 of ASCII; full-width digits are narrowed before.
constexpr bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/// A to Z and a to z of ASCII.
constexpr bool is_latin(char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

} // namespace taikei::base
