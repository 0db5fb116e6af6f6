#include "document/text/spaces/space_lines.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/spaces.hpp"
#include "document/text/spaces/drifting_columns.hpp"
#include "document/text/spaces/year_heads.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::document {
namespace {

constexpr std::size_t longest_line = 1200; ///< in bytes; a wider line is prose
constexpr int widest_loose_line = 44; ///< in columns: a line without gap that may be the rest of a cell
constexpr std::size_t most_lines = 5000; ///< of one table: no printed one has more, and its lines are held at once
constexpr int title_slack = 2; ///< how far right of the rows a title may begin
constexpr std::size_t most_compared = 5; ///< segments of a wide line that others need to have their like for

bool may_be_row(const SourceLine &line)
{
    return line.text.size() <= longest_line && !line.text.contains('\t') && !line.text.contains('|')
        && !line.text.contains('<');
}

/// A note, a source or a sentence below the table rather than the rest of a cell.
bool is_note(std::string_view text)
{
    return begins_with_bullet(text) || text.contains("：") || text.ends_with("。");
}

/// Whether a segment of `below` covers a gap of `above` whole: then the two lines have no column between there. Where
/// it only touches what stands behind the gap, the letters drifted.
bool bridges_gap(const std::vector<Segment> &above, const std::vector<Segment> &below)
{
    const auto reaches_into = [](const Segment &segment, const Segment &next) {
        constexpr int drift_of_long_text = 4;
        constexpr int long_text = 24;
        const int drift = segment.end - segment.begin >= long_text ? drift_of_long_text : 0;
        return segment.end > next.begin + std::min(drift, next.end - next.begin - 1);
    };
    std::size_t gap = 0;
    for (const auto &segment : below) {
        while (gap + 1 < above.size() && above[gap + 1].begin <= segment.begin)
            ++gap;
        for (std::size_t i = gap; i + 1 < above.size() && above[i].end <= segment.end; ++i) {
            if (segment.begin < above[i].end && reaches_into(segment, above[i + 1]))
                return true;
        }
    }
    return false;
}

/// ３ 成果と課題, ２．指標の推移: a number, and words behind it.
bool is_numbered_title(std::string_view text)
{
    std::size_t at = 0;
    std::size_t digits = 0;
    const auto is_digit = [](char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); };
    char32_t c = 0;
    while (at < text.size() && is_digit(c = base::next_code_point(text, at)))
        ++digits;
    const bool is_parted = c == U' ' || c == U'　' || c == U'．' || c == U'.';
    constexpr std::size_t most_digits = 2;
    if (digits == 0 || digits > most_digits || !is_parted || at >= text.size())
        return false;
    return !is_digit(base::next_code_point(text, at));
}

/// At least two segments lie under or over one another, and half of them: 「２　地域の食」 is a heading, and no row of
/// five.
bool lines_up(const std::vector<Segment> &above, const std::vector<Segment> &below)
{
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < above.size() && j < below.size();) {
        if (above[i].begin < below[j].end && below[j].begin < above[i].end) {
            ++shared;
            ++i;
            ++j;
        } else {
            (above[i].end < below[j].end ? i : j) += 1;
        }
    }
    return shared >= 2 && (above.size() == 2 || shared * 2 > std::min(above.size(), most_compared));
}

/// Stands right below a cell other than the first: the rest of it, whatever it ends with.
bool goes_on_below(const std::vector<Segment> &row, const Segment &rest)
{
    constexpr int slack = 1;
    for (std::size_t i = 1; i < row.size(); ++i) {
        const bool fits = i + 1 == row.size() || rest.end <= row[i + 1].begin;
        if (fits && rest.begin >= row[i].begin - slack && rest.begin <= row[i].begin + slack)
            return true;
    }
    return false;
}

std::size_t count_figures(const SourceLine &line)
{
    std::size_t figures = 0;
    for (const auto &segment : find_segments(line.text))
        figures += is_value_like(segment.text.substr(0, segment.text.find(' '))) ? 1 : 0;
    return figures;
}

/// A line alone right above the heads of figures, below rows of words: the title of the next table.
///
///     自主防災組織育成事業     訓練への助成、防災士の資格取得の補助      危機管理課
///     成果指標
///             指標名             単位   現状値      中間目標      目標値
///     個別避難計画の作成率        ％      31.2        60.0        80.0
bool titles_table_of_figures(std::span<const SourceLine> lines, std::size_t at)
{
    constexpr std::size_t fewest_heads = 4;
    constexpr std::size_t fewest_figures = 2;
    constexpr std::size_t looked_at = 4; ///< a head of two lines, and a name over two
    if (at + 1 >= lines.size() || lines[at + 1].blank_lines_above > 0 || !may_be_row(lines[at + 1]))
        return false;
    const auto heads = find_segments(lines[at + 1].text);
    if (heads.size() < fewest_heads
        || !std::ranges::all_of(heads, [](const Segment &segment) { return may_be_head(segment.text); }))
        return false;
    const auto has_figures = [](const SourceLine &line) {
        return may_be_row(line) && count_figures(line) >= fewest_figures;
    };
    const auto below = lines.subspan(at + 2, std::min(looked_at, lines.size() - at - 2));
    return std::ranges::any_of(below, has_figures)
        && std::ranges::none_of(lines.first(at), [](const SourceLine &line) { return count_figures(line) > 0; });
}

/// 協働の取組 below rows of figures, above 市民　○…: the title of a list of items beside names, which are no rows.
bool titles_items_beside_names(std::span<const SourceLine> lines, const std::vector<Segment> &row)
{
    constexpr std::size_t fewest_columns = 3;
    if (lines.size() < 2 || row.size() < fewest_columns || !is_value_like(row.back().text)
        || begins_with_bullet(trim_spaces(lines[0].text)) || !may_be_row(lines[1]) || lines[1].starts_page)
        return false;
    const auto below = find_segments(lines[1].text);
    return below.size() == 2 && !begins_with_bullet(below[0].text) && begins_with_bullet(below[1].text)
        && below[0].begin <= row.front().begin;
}

} // namespace

std::size_t count_space_table_lines(std::span<const SourceLine> lines)
{
    if (lines.empty() || !may_be_row(lines[0]) || !has_gap(lines[0].text))
        return 0;
    auto row = find_segments(lines[0].text);
    if (is_bracketed_title(row))
        return 0;
    bool has_numbers = is_numbered_title(row.front().text); // its rows begin with them
    std::size_t count = 1;
    for (; count < std::min(lines.size(), most_lines) && may_be_row(lines[count]); ++count) {
        const auto &line = lines[count];
        if (line.blank_lines_above > 1 || line.starts_page)
            break;
        // 事業の概要　…行います。 right above the head of a table of years.
        if (lines[0].text.ends_with("。") && heads_years(line.text))
            break;
        if (is_rule(line.text))
            continue;
        auto segments = find_segments(line.text);
        if (is_bracketed_title(segments) && segments.front().begin <= row.front().begin)
            break;
        const bool is_loose = segments.size() < 2;
        const bool is_wide = segments.back().end - segments.front().begin > widest_loose_line;
        if (is_loose && (is_wide || line.blank_lines_above > 0))
            break;
        // （単位：人） below the rows is that of the next table.
        if (is_loose && count > 1
            && (segments.front().text.starts_with("（単位") || segments.front().text.starts_with("(単位")))
            break;
        if (is_loose && segments.front().begin <= row.front().begin + title_slack
            && titles_table_of_figures(lines, count))
            break;
        if (is_loose && is_note(segments.front().text) && !goes_on_below(row, segments.front()))
            break;
        if (is_loose && segments.front().begin <= row.front().begin
            && titles_items_beside_names(lines.subspan(count), row))
            break;
        if (is_loose && !has_numbers && segments.front().begin <= row.front().begin
            && is_numbered_title(segments.front().text))
            break;
        has_numbers = has_numbers || is_numbered_title(segments.front().text);
        // Below a blank line, text that lies over the gaps of what follows is no row of the same table.
        if (line.blank_lines_above > 0 && (!lines_up(row, segments) || bridges_gap(segments, row)))
            break;
        if (bridges_gap(row, segments))
            break;
        if (!is_loose)
            row = std::move(segments);
    }
    return count;
}

} // namespace taikei::document
