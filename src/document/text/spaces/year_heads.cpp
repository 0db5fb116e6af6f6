#include "document/text/spaces/year_heads.hpp"

#include "document/display_line.hpp"
#include "document/text/spaces/placed_text.hpp"

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

namespace {

/// 令和５年度, Ｒ５: a look at the last letters spares most lines the rest.
bool ends_like_year(std::string_view line)
{
    std::size_t end = line.size();
    while (end > 0 && line[end - 1] == ' ')
        --end;
    line = line.substr(0, end);
    constexpr std::string_view wide_digit = "\xEF\xBC"; // ０ to ９ begin with these bytes
    constexpr std::size_t wide = 3; ///< bytes
    return line.ends_with("年度") || line.ends_with("年") || (!line.empty() && line.back() >= '0' && line.back() <= '9')
        || (line.size() >= wide && line.substr(line.size() - wide).starts_with(wide_digit));
}

} // namespace

bool heads_years(std::string_view line)
{
    constexpr std::size_t longest = 400; ///< in bytes
    constexpr std::size_t fewest_years = 3;
    if (line.size() > longest || !ends_like_year(line) || line.contains("。"))
        return false;
    const auto words = place_texts(line);
    return words.size() > fewest_years && !is_year_head(words.front().text) && !is_value_like(words.front().text)
        && std::all_of(words.begin() + 1, words.end(), [](const PlacedText &word) { return is_year_head(word.text); });
}

} // namespace taikei::document
