#include "reader/classify/enclosed.hpp"

#include "base/text.hpp"

#include <utility>

namespace taikei::reader {

std::optional<Enclosed> take_enclosed(std::string_view text)
{
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"【", "】"},
                                      {"［", "］"},
                                      {"[", "]"},
                                      {"〔", "〕"},
                                      {"《", "》"},
                                      {"〈", "〉"},
                                      {"＜", "＞"},
                                      {"<", ">"},
                                      {"≪", "≫"},
                                      {"『", "』"}}) {
        if (!text.starts_with(left))
            continue;
        const auto end = text.find(right, left.size());
        if (end == std::string_view::npos || end == left.size())
            return std::nullopt;
        return Enclosed{base::trim(text.substr(left.size(), end - left.size())),
                        base::trim(text.substr(end + right.size()))};
    }
    return std::nullopt;
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
