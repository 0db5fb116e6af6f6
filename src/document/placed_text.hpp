#pragma once

#include "base/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::document {

/// Letters between spaces, with the display columns in which they stand.
struct PlacedText {
    int begin = 0;
    int end = 0; ///< one past the last
    std::string text;
};
using PlacedTexts = std::vector<PlacedText>;

/// The line parted at every space.
inline PlacedTexts place_texts(std::string_view line)
{
    PlacedTexts words;
    int column = 0;
    bool was_space = true;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(line, at);
        const int width = base::display_width(c);
        if (!base::is_space(c)) {
            if (was_space)
                words.push_back({column, column, {}});
            words.back().text += line.substr(here, at - here);
            words.back().end = column + width;
        }
        was_space = base::is_space(c);
        column += width;
    }
    return words;
}

} // namespace taikei::document
