#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace taikei::reader {

/// A look at how a line begins spares most lines the patterns.
inline bool begins_with_any(std::string_view line, std::initializer_list<std::string_view> beginnings)
{
    return !line.empty() && std::ranges::any_of(beginnings, [&](std::string_view beginning) {
        return line.front() == beginning.front() && line.starts_with(beginning);
    });
}

} // namespace taikei::reader
