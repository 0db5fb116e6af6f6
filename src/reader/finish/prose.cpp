#include "reader/finish/prose.hpp"

#include "base/text.hpp"

#include <algorithm>
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

/// ごみを減らし、資源がめぐるまちをめざします above １人１日当たりの…: a sentence printed as a title, without its full
/// stop. What goes on with a line ends in hiragana at such a place: …をめざします / が、….
bool is_sentence_set_apart(std::string_view line, std::string_view next)
{
    constexpr std::array<std::string_view, 4> verbs = {"ます", "ました", "ません", "です"};
    constexpr std::string_view first_hiragana = "ぁ";
    constexpr std::string_view last_hiragana = "ゟ";
    constexpr std::size_t letter = first_hiragana.size();
    if (!std::ranges::any_of(verbs, [&](std::string_view verb) { return line.ends_with(verb); }))
        return false;
    const std::string_view first = next.substr(0, letter);
    const bool is_hiragana = first >= first_hiragana && first <= last_hiragana;
    constexpr std::array<std::string_view, 6> marks = {"。", "、", "）", "」", "』", "！"};
    return !is_hiragana && std::ranges::find(marks, first) == marks.end() && next.front() != ')';
}

} // namespace

std::string join_prose(const std::vector<Piece> &pieces)
{
    std::string text;
    std::string_view last;
    bool is_first_of_paragraph = true; ///< `last`
    for (const Piece &piece : pieces) {
        const std::string_view line = base::trim(piece.text);
        if (line.empty())
            continue;
        const bool is_apart = is_first_of_paragraph && !text.empty() && is_sentence_set_apart(last, line);
        const bool may_go_on = !text.empty() && !piece.starts_paragraph && !is_apart && !ends_sentence(last);
        const int width = may_go_on ? base::display_width(last) : 0;
        const bool goes_on = may_go_on && width >= shortest_wrapped_line;
        const bool short_tail = may_go_on && !goes_on && piece.blank_above == 0 && width >= shortest_wrapped_line / 2
            && line.ends_with("。") && base::display_width(line) <= longest_tail * width;
        is_first_of_paragraph = !goes_on && !short_tail;
        if (!text.empty() && is_first_of_paragraph)
            text += '\n';
        text += line;
        last = line;
    }
    return text;
}

} // namespace taikei::reader
