#include "reader/value/arrows.hpp"

#include <algorithm>
#include <array>

namespace taikei::reader {
namespace {

constexpr std::array<std::string_view, 7> arrows = {"→", "⇒", "➡", "⇨", "➔", "▶", "->"};

} // namespace

std::size_t size_of_arrow(std::string_view text)
{
    const auto found = std::ranges::find_if(arrows, [&](std::string_view arrow) { return text.starts_with(arrow); });
    return found == arrows.end() ? 0 : found->size();
}

bool has_arrow(std::string_view text)
{
    constexpr char first_byte = '\xE2'; // of all but the last, and of few letters of a plan
    return (text.contains(first_byte) || text.contains(arrows.back()))
        && std::ranges::any_of(arrows, [&](std::string_view arrow) { return text.contains(arrow); });
}

std::vector<std::string_view> split_at_arrows(std::string_view text)
{
    std::vector<std::string_view> parts;
    if (!has_arrow(text)) // as most
        return {text};
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = size_of_arrow(text.substr(at));
        if (size == 0) {
            ++at;
            continue;
        }
        parts.push_back(text.substr(begin, at - begin));
        begin = at += size;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

} // namespace taikei::reader
