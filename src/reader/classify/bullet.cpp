#include "reader/classify/bullet.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace taikei::reader {
namespace {

/// In the order of their codes. The last ones are what fonts of signs (Wingdings) leave behind.
constexpr std::u32string_view bullets = U"•‣■□▪▲△▶▷►▼▽◆◇○◎●◦◯★☆✓✔➢〇・\uF06C\uF06E\uF0B7\uF0D8\uF0FC";
static_assert(std::ranges::is_sorted(bullets));

} // namespace

std::string take_bullet(std::string &text)
{
    constexpr std::string_view long_dash = "ー";
    if (text.empty())
        return {};
    std::size_t end = 0;
    const char32_t first = base::next_code_point(text, end);
    if (!std::ranges::binary_search(bullets, first) && !text.starts_with("ー　"))
        return {};
    std::string taken = first == U'ー' ? std::string(long_dash) : text.substr(0, end);
    text = base::trim(std::string_view(text).substr(end));
    return taken;
}

bool is_strong_bullet(std::string_view bullet)
{
    constexpr std::array<std::string_view, 6> weak = {"", "・", "○", "◯", "〇", "-"};
    return std::ranges::find(weak, bullet) == weak.end();
}

} // namespace taikei::reader
