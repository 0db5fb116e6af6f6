#include "reader/finish/prose.hpp"

#include "base/text.hpp"

#include <array>
#include <string_view>

namespace taikei::reader {
namespace {

/// A line shorter than this is not wrapped by the page, so the next one is another line.
constexpr int shortest_wrapped_line = 36;
/// Against the line that it ends: where the next line is longer, that one was not wrapped.
constexpr int longest_tail = 2;

bool ends_sentence(std::string_view text)
{
    constexpr std::array<std::string_view, 9> ends = {"。", "！", "？", "」", "』", "：", ":", "．", "."};
    for (const auto end : ends) {
        if (text.ends_with(end))
            return true;
    }
    return false;
}

} // namespace

std::string join_prose(const std::vector<Piece> &pieces)
{
    std::string text;
    std::string_view last;
    for (const Piece &piece : pieces) {
        const std::string_view line = base::trim(piece.text);
        if (line.empty())
            continue;
        const bool goes_on = !text.empty() && !piece.starts_paragraph && !ends_sentence(last)
            && base::display_width(last) >= shortest_wrapped_line;
        const bool short_tail = !text.empty() && !piece.starts_paragraph && piece.blank_above == 0
            && !ends_sentence(last) && base::display_width(last) >= shortest_wrapped_line / 2 && line.ends_with("。")
            && base::display_width(line) <= longest_tail * base::display_width(last);
        if (!text.empty() && !goes_on && !short_tail)
            text += '\n';
        text += line;
        last = line;
    }
    return text;
}

} // namespace taikei::reader
