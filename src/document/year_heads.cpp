#include "document/year_heads.hpp"

#include "document/display_line.hpp"
#include "document/placed_text.hpp"

#include <algorithm>
#include <string>

namespace taikei::document {

bool is_year_head(std::string_view word)
{
    const std::string narrow = base::narrow(word);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool is_era = narrow.size() > 1 && (narrow[0] == 'R' || narrow[0] == 'H') && is_digit(narrow[1]);
    return std::ranges::any_of(narrow, is_digit) && (narrow.ends_with("年度") || narrow.ends_with("年") || is_era);
}

bool heads_years(std::string_view line)
{
    constexpr std::size_t longest = 400; ///< in bytes
    constexpr std::size_t fewest_years = 3;
    if (line.size() > longest || line.contains("。"))
        return false;
    const auto words = place_texts(line);
    return words.size() > fewest_years && !is_year_head(words.front().text) && !is_value_like(words.front().text)
        && std::all_of(words.begin() + 1, words.end(), [](const PlacedText &word) { return is_year_head(word.text); });
}

} // namespace taikei::document
