#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

/// A line of cells parted by tabs.
namespace taikei::document {

/// Tabs are few, so each is sought from the one before.
inline std::size_t count_tabs(std::string_view line)
{
    std::size_t count = 0;
    for (auto tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t', tab + 1))
        ++count;
    return count;
}

inline std::string_view first_cell(std::string_view line)
{
    return line.substr(0, line.find('\t'));
}

inline std::string_view last_cell(std::string_view line)
{
    return line.substr(line.rfind('\t') + 1);
}

/// Its last three bytes: a letter of Japanese.
inline std::string_view last_letter(std::string_view text)
{
    constexpr std::size_t letter = 3;
    return text.substr(text.size() - std::min(letter, text.size()));
}

/// （令和５年度）: what goes on with the cell above.
inline bool begins_with_bracket(std::string_view text)
{
    return text.starts_with("（") || text.starts_with("(");
}

} // namespace taikei::document
