#pragma once

#include "base/letters.hpp"
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
    constexpr int letter_columns = 2;
    PlacedTexts words;
    int column = 0;
    std::size_t begin = 0; ///< of the word, or behind the last space
    int begin_column = 0;
    const auto end_word = [&](std::size_t end) {
        if (end > begin)
            words.push_back({begin_column, column, std::string(line.substr(begin, end - begin))});
    };
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t letters = base::past_letters(line, at);
        column += static_cast<int>((letters - at) / base::letter_bytes) * letter_columns;
        at = letters;
        if (at == line.size())
            break;
        const char32_t c = base::next_code_point(line, at);
        if (!base::is_space(c)) {
            column += base::display_width(c);
            continue;
        }
        end_word(letters);
        column += base::display_width(c);
        begin = at;
        begin_column = column;
    }
    end_word(line.size());
    return words;
}

} // namespace taikei::document
