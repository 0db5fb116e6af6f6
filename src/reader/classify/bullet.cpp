#include "reader/classify/bullet.hpp"

#include "base/text.hpp"

#include <string_view>

namespace taikei::reader {
namespace {

/// The last ones are what fonts of signs (Wingdings) leave behind.
constexpr std::u32string_view bullets = U"・○◯〇●□■◇◆◎▽▼△▲▷▶►☆★➢✓•‣◦▪✔\uF0B7\uF06C\uF06E\uF0D8\uF0FC";

} // namespace

std::string take_bullet(std::string &text)
{
    constexpr std::string_view long_dash = "ー";
    if (text.empty())
        return {};
    std::size_t end = 0;
    const char32_t first = base::next_code_point(text, end);
    if (!bullets.contains(first) && !text.starts_with("ー　"))
        return {};
    std::string taken = first == U'ー' ? std::string(long_dash) : text.substr(0, end);
    text = base::trim(std::string_view(text).substr(end));
    return taken;
}

} // namespace taikei::reader
