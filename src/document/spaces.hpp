#pragma once

#include <string_view>

namespace taikei::document {

inline constexpr std::string_view ideographic_space = "\u3000";
inline constexpr std::string_view no_break_space = "\u00A0";

/// As base::trim() for the spaces that printed text has: blank, tab, ideographic and no-break space. Looks at the ends
/// only, because it is called for every line and cell.
constexpr std::string_view trim_spaces(std::string_view text)
{
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    for (;;) {
        if (!text.empty() && is_blank(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(ideographic_space))
            text.remove_prefix(ideographic_space.size());
        else if (text.starts_with(no_break_space))
            text.remove_prefix(no_break_space.size());
        else
            break;
    }
    for (;;) {
        if (!text.empty() && is_blank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(ideographic_space))
            text.remove_suffix(ideographic_space.size());
        else if (text.ends_with(no_break_space))
            text.remove_suffix(no_break_space.size());
        else
            return text;
    }
}

} // namespace taikei::document
