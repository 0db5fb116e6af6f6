#include "document/text/spaces/close_lines.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/spaces/drifting_columns.hpp"

#include <algorithm>
#include <string_view>

namespace taikei::document {
namespace {

constexpr std::size_t longest_close_line = 400; ///< in bytes
constexpr std::size_t most_close_lines = 200; ///< of one table

/// What the words of a line are, one space apart or more.
struct WordCount {
    std::size_t segments = 0;
    std::size_t words = 0;
    std::size_t most_in_segment = 0;
    std::size_t values = 0;
    bool are_heads = true; ///< all of them may stand in a head
    bool touches = false; ///< a value stands one space from another word
};

WordCount count_words(const SourceLine &line)
{
    WordCount count;
    for (const auto &segment : find_segments(line.text)) {
        ++count.segments;
        std::size_t words = 0;
        std::size_t values = 0;
        for (std::size_t at = 0; at < segment.text.size();) {
            const auto end = std::min(segment.text.find(' ', at), segment.text.size());
            const auto word = segment.text.substr(at, end - at);
            ++words;
            values += is_value_like(word) ? 1 : 0;
            count.are_heads = count.are_heads && may_be_head(word);
            at = end + 1;
        }
        count.words += words;
        count.values += values;
        count.most_in_segment = std::max(count.most_in_segment, words);
        count.touches = count.touches || (values > 0 && words > 1);
    }
    return count;
}

/// 産後ケア事業の利用率   ％   18.9   25.0 30.0以上 健康推進課 below six heads set wide apart: a word for each of them,
/// and fewer gaps.
bool touches_below(const WordCount &head, const WordCount &row)
{
    return row.touches && row.values > 1 && row.words == head.words && row.segments < head.words;
}

bool may_be_close(const SourceLine &line)
{
    return line.text.size() <= longest_close_line && !line.text.contains('\t') && !line.text.contains('|');
}

} // namespace

std::size_t count_close_lines(std::span<const SourceLine> lines)
{
    constexpr std::size_t fewest_words = 4;
    constexpr std::size_t fewest_in_segment = 3;
    constexpr std::size_t most_heads = 3;
    constexpr std::size_t looked_at = 8;
    // 基準年度 中間年度 最終年度 may stand alone above 項目, 単位 and 備考.
    const bool begins = !lines.empty() && may_be_close(lines[0])
        && (has_gap(lines[0].text) || (lines.size() > 1 && has_gap(lines[1].text) && lines[0].text.contains(' ')));
    if (!begins)
        return 0;
    constexpr std::size_t fewest_touching = 2; ///< rows below heads that no space parts wrongly
    WordCount head;
    WordCount first;
    std::size_t touching = 0;
    std::size_t head_lines = 0;
    bool touches = false;
    std::size_t count = 0;
    for (; count < std::min(lines.size(), most_close_lines) && may_be_close(lines[count]); ++count) {
        const SourceLine &line = lines[count];
        if (count > 0 && (line.blank_lines_above > 0 || line.starts_page))
            break;
        if (count >= looked_at && !touches)
            return 0;
        if (count >= looked_at)
            continue;
        const WordCount words = count_words(line);
        if (count == 0 && !words.are_heads)
            return 0;
        if (count == 0)
            first = words;
        touching += touches_below(first, words) ? 1 : 0;
        if (count < most_heads && words.are_heads) {
            ++head_lines;
            head.words += words.words;
            head.most_in_segment = std::max(head.most_in_segment, words.most_in_segment);
        }
        touches = touches || (words.values > 1 && words.touches);
    }
    // 現状値 目標値 on the first line of a head over three, whose units and years stand on the others.
    const std::size_t wanted = head_lines == most_heads ? fewest_in_segment - 1 : fewest_in_segment;
    const bool are_apart = first.segments == first.words && first.words > fewest_words && touching >= fewest_touching;
    const bool are_close = head.words >= fewest_words && head.most_in_segment >= wanted;
    return touches && (are_close || are_apart) ? count : 0;
}

} // namespace taikei::document
