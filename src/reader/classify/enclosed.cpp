#include "reader/classify/enclosed.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace taikei::reader {

std::optional<Enclosed> take_enclosed(std::string_view text)
{
    static constexpr std::pair<char32_t, std::string_view> brackets[] = {
        {U'【', "】"}, {U'［', "］"}, {U'[', "]"}, {U'〔', "〕"}, {U'《', "》"},
        {U'〈', "〉"}, {U'＜', "＞"}, {U'<', ">"}, {U'≪', "≫"},   {U'『', "』"}};
    if (text.empty())
        return std::nullopt;
    std::size_t begin = 0;
    const auto bracket =
        std::ranges::find(brackets, base::next_code_point(text, begin), &std::pair<char32_t, std::string_view>::first);
    if (bracket == std::end(brackets))
        return std::nullopt;
    const std::string_view right = bracket->second;
    const auto end = text.find(right, begin);
    if (end == std::string_view::npos || end == begin)
        return std::nullopt;
    return Enclosed{base::trim(text.substr(begin, end - begin)), base::trim(text.substr(end + right.size()))};
}

std::optional<std::string_view> inside_round_brackets(std::string_view text)
{
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (!text.starts_with(left) || !text.ends_with(right))
            continue;
        const auto inside = base::trim(text.substr(left.size(), text.size() - left.size() - right.size()));
        if (!inside.empty() && !inside.contains(left) && !inside.contains(right))
            return inside;
    }
    return std::nullopt;
}

} // namespace taikei::reader
