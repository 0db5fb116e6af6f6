#include "reader/loose/flowed_words.hpp"

#include "base/text.hpp"
#include "reader/loose/digits.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taikei::reader {
namespace {

/// 令和 | 14: the word before a figure that is nothing without it.
bool awaits_figure(std::string_view word)
{
    constexpr std::array<std::string_view, 4> eras = {"令和", "平成", "昭和", "西暦"};
    return std::ranges::any_of(eras, [&](std::string_view era) { return word.ends_with(era); });
}

/// 30 | 以上, 2,300 | 未満: what bounds the figure before it.
bool bounds_figure(std::string_view word)
{
    constexpr std::array<std::string_view, 8> bounds = {"以上", "以下", "未満", "以内", "程度", "前後", "を維持", "超"};
    return std::ranges::find(bounds, word) != bounds.end();
}

/// 千 | t-CO2: a multiplier of the unit behind it.
bool multiplies(std::string_view word, std::string_view unit)
{
    constexpr std::array<std::string_view, 5> multipliers = {"千", "万", "百万", "十億", "億"};
    return std::ranges::find(multipliers, word) != multipliers.end() && !begins_with_digit(unit) && is_unit(unit);
}

/// Whether `word` and `next` were one; `space` is what the page sets between them.
bool belong_together(std::string_view word, std::string_view next, std::string_view &space)
{
    space = "";
    if (awaits_figure(word) && begins_with_digit(next))
        return true;
    if (ends_with_digit(word) && next.starts_with("年"))
        return true;
    space = " ";
    if (ends_with_digit(word) && bounds_figure(next))
        return true;
    return (word == "約" && begins_with_digit(next)) || multiplies(word, next);
}

/// Of the words from `at` on, how many more a bracket holds that the first one opens; 0 where it closes on no word.
std::size_t words_in_bracket(const std::vector<std::string> &words, std::size_t at)
{
    constexpr std::size_t most = 8;
    int open = base::count_open_brackets(words[at]);
    for (std::size_t more = 1; open > 0 && more <= most && at + more < words.size(); ++more) {
        open += base::count_open_brackets(words[at + more]);
        if (open == 0)
            return more;
    }
    return 0;
}

} // namespace

std::vector<std::string> flowed_words(std::string_view line)
{
    std::vector<std::string> words = base::squeezed_words(line);
    if (words.size() < 2)
        return words;
    std::vector<std::string> joined;
    joined.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string_view space;
        std::size_t more = words_in_bracket(words, at);
        if (!joined.empty() && belong_together(joined.back(), words[at], space))
            joined.back() += std::string(space) + words[at];
        else
            joined.push_back(std::move(words[at]));
        for (; more > 0; --more)
            joined.back() += words[++at];
    }
    return joined;
}

} // namespace taikei::reader
