#include "reader/classify/bullet.hpp"

#include "base/text.hpp"

#include <array>
#include <string_view>

namespace taikei::reader {
namespace {

/// The last ones are what fonts of signs (Wingdings) leave behind.
constexpr std::array<std::string_view, 32> bullets = {
    "・", "○", "◯", "〇", "●", "□", "■", "◇", "◆",    "◎", "▽", "▼",      "△",      "▲",      "▷",      "▶",
    "►",  "☆", "★", "➢",  "✓", "•", "‣", "◦", "ー　", "▪", "✔", "\uF0B7", "\uF06C", "\uF06E", "\uF0D8", "\uF0FC"};

} // namespace

std::string take_bullet(std::string &text)
{
    // All are signs of three bytes; most lines begin with kanji.
    const char lead = text.empty() ? '\0' : text.front();
    if (lead != '\xE2' && lead != '\xE3' && lead != '\xEF')
        return {};
    for (const auto bullet : bullets) {
        if (!text.starts_with(bullet))
            continue;
        std::string taken(base::trim(bullet));
        text = base::trim(std::string_view(text).substr(bullet.size()));
        return taken;
    }
    return {};
}

} // namespace taikei::reader
