#pragma once

#include "base/text.hpp"

#include <string_view>

namespace taikei::reader {

/// A digit, narrow or wide.
inline bool begins_with_digit(std::string_view text)
{
    std::size_t at = 0;
    const char32_t c = text.empty() ? U' ' : base::next_code_point(text, at);
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

inline bool ends_with_digit(std::string_view text)
{
    constexpr std::size_t wide = 3; ///< bytes of ０
    return (!text.empty() && begins_with_digit(text.substr(text.size() - 1)))
        || (text.size() >= wide && begins_with_digit(text.substr(text.size() - wide)));
}

} // namespace taikei::reader
