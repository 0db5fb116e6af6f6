#include "document/display_line.hpp"

#include "base/character.hpp"
#include "base/letters.hpp"
#include "document/spaces.hpp"

#include <algorithm>
#include <array>

namespace taikei::document {

namespace {

constexpr int gap_columns = 2;

char32_t first_of(std::string_view text)
{
    std::size_t position = 0;
    return text.empty() ? 0 : base::next_code_point(text, position);
}

template <std::size_t Size>
bool is_one_of(char32_t c, const std::array<char32_t, Size> &list)
{
    return std::ranges::find(list, c) != list.end();
}

bool is_digit(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

/// Parted by up to four ideographic spaces and nothing else.
bool is_letter_spacing(std::string_view gap)
{
    constexpr std::size_t widest = 4;
    const std::size_t count = gap.size() / ideographic_space.size();
    if (gap.size() % ideographic_space.size() != 0 || count == 0 || count > widest)
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (gap.substr(i * ideographic_space.size(), ideographic_space.size()) != ideographic_space)
            return false;
    }
    return true;
}

bool is_single_kanji(std::string_view text)
{
    std::size_t position = 0;
    return !text.empty() && base::is_kanji(base::next_code_point(text, position)) && position == text.size();
}

/// 指　標, 担　当　課: a word whose letters are set apart is one segment.
std::vector<Segment> join_letter_spaced(const std::vector<Segment> &segments)
{
    std::vector<Segment> joined;
    bool was_single = false;
    for (const auto &segment : segments) {
        const bool is_single = is_single_kanji(segment.text);
        if (was_single && is_single) {
            Segment &word = joined.back();
            const char *end = word.text.data() + word.text.size();
            const std::string_view gap(end, static_cast<std::size_t>(segment.text.data() - end));
            if (is_letter_spacing(gap)) {
                word.text = std::string_view(word.text.data(), word.text.size() + gap.size() + segment.text.size());
                word.end = segment.end;
                continue;
            }
        }
        joined.push_back(segment);
        was_single = is_single;
    }
    return joined;
}

} // namespace

std::vector<Segment> find_segments(std::string_view line)
{
    constexpr int letter_columns = 2;
    constexpr std::size_t usual_segments = 8;
    std::vector<Segment> segments;
    segments.reserve(usual_segments);
    int column = 0;
    int text_end = -gap_columns;
    std::size_t begin_of_last = 0;
    bool has_single = false;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t at = i;
        i = base::past_letters(line, at);
        int width = static_cast<int>((i - at) / base::letter_bytes) * letter_columns;
        if (i == at) {
            const char32_t c = base::next_code_point(line, i);
            width = base::display_width(c);
            if (base::is_space(c)) {
                column += width;
                continue;
            }
        }
        if (segments.empty() || column - text_end >= gap_columns) {
            segments.push_back({column, column, {}});
            begin_of_last = at;
            has_single = has_single || is_single_kanji(line.substr(at, i - at));
        }
        column += width;
        text_end = column;
        segments.back().end = text_end;
        segments.back().text = line.substr(begin_of_last, i - begin_of_last);
    }
    return has_single && segments.size() > 1 ? join_letter_spaced(segments) : segments;
}

bool has_gap(std::string_view line)
{
    while (line.starts_with(' ') || line.starts_with(ideographic_space))
        line.remove_prefix(line[0] == ' ' ? 1 : ideographic_space.size());
    return line.contains("  ") || base::has_word(line, ideographic_space);
}

bool is_rule(std::string_view line)
{
    constexpr std::array marks = {U'-', U'=', U'─', U'━', U'═', U'―', U'—', U'－', U'_'};
    int count = 0;
    for (std::size_t i = 0; i < line.size();) {
        const char32_t c = base::next_code_point(line, i);
        if (base::is_space(c))
            continue;
        if (!is_one_of(c, marks))
            return false;
        ++count;
    }
    constexpr int shortest_rule = 3;
    return count >= shortest_rule;
}

bool begins_with_bullet(std::string_view text)
{
    constexpr std::array bullets = {U'・', U'○', U'●', U'◯', U'◎', U'◇',  U'◆', U'□',
                                    U'■',  U'▲', U'※', U'→', U'•', U'【', U'･'};
    const char32_t c = first_of(text);
    return base::is_circled_number(c) || is_one_of(c, bullets) || text.starts_with("- ");
}

bool is_bracketed_title(const std::vector<Segment> &segments)
{
    const auto is_remark = [](const Segment &segment) {
        return segment.text.contains("：") || segment.text.contains(':');
    };
    return !segments.empty() && segments.front().text.starts_with("【") && segments.front().text.ends_with("】")
        && std::all_of(segments.begin() + 1, segments.end(), is_remark);
}

bool is_value_like(std::string_view text)
{
    constexpr std::array signs = {U'△', U'▲', U'+', U'-', U'＋', U'－', U'±', U'−', U'約', U'¥', U'￥', U'延'};
    constexpr std::array dashes = {U'-', U'－', U'―', U'—', U'‐', U'ー', U'–', U'…', U'＿', U'〃'};
    constexpr int longest_value = 24;
    if (text.empty() || base::display_width(text) > longest_value)
        return false;
    std::size_t position = 0;
    const char32_t first = base::next_code_point(text, position);
    if (position == text.size() && is_one_of(first, dashes))
        return true;
    const char32_t second = position < text.size() ? first_of(text.substr(position)) : U'\0';
    return is_digit(first) || (is_one_of(first, signs) && is_digit(second));
}

} // namespace taikei::document
