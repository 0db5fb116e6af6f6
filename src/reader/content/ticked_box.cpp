#include "reader/content/ticked_box.hpp"

#include "base/text.hpp"

namespace taikei::reader {
namespace {

constexpr std::u32string_view open_boxes = U"□☐";
constexpr std::u32string_view ticked_boxes = U"■☑☒";

/// Behind a box: a few words. Behind a colon stands what the box means, and no choice.
bool is_choice(std::string_view text)
{
    constexpr std::size_t longest = 60; ///< in bytes
    return !text.empty() && text.size() <= longest && !text.starts_with("：") && !text.starts_with(':')
        && !text.contains("。");
}

} // namespace

std::optional<TickedBox> find_ticked_box(std::string_view text)
{
    // Most texts have no open box; three bytes tell.
    if (!text.contains("□") && !text.contains("☐"))
        return std::nullopt;
    TickedBox found;
    int ticked = 0;
    std::size_t item = 0; ///< where the text behind the last box begins
    char32_t box = 0;
    const auto end_item = [&](std::size_t end) {
        const std::string_view words = base::trim(text.substr(item, end - item));
        if (box == 0) {
            found.before = words;
            return true;
        }
        if (ticked_boxes.contains(box)) {
            ++ticked;
            found.choice = base::squeeze(words);
        }
        return is_choice(words);
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        if (!open_boxes.contains(c) && !ticked_boxes.contains(c))
            continue;
        if (!end_item(here))
            return std::nullopt;
        box = c;
        item = at;
    }
    return end_item(text.size()) && ticked == 1 ? std::optional(std::move(found)) : std::nullopt;
}

} // namespace taikei::reader
