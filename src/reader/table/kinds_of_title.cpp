#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// Rows that say nothing but kinds, below years: the title above names what they count.
///
///     投資額（単位：千円）
///     区分 | R3 | R4 | R5
///     計画 | 45,000 | 45,000 | 50,000
///     実績 | 43,210 | 44,870 |
namespace taikei::reader {
namespace {

/// The title over the table: its caption, or a label that no lexicon knows. Empty where neither names anything.
std::string title_above(const Reading &reading)
{
    if (!reading.caption.empty() && !is_numbered_caption(reading.caption))
        return reading.caption;
    return reading.label && !reading.label->kind && reading.label->decorated ? reading.label->label : std::string();
}

/// 区分 | R3 | R4: a word over the kinds, then years, with sums at the most.
bool heads_years_alone(const std::vector<Head> &heads)
{
    constexpr std::size_t fewest = 3;
    const auto is_year = [](const Head &head) {
        return head.year && !head.kind && head.roles.empty() && head.part.empty();
    };
    return heads.size() >= fewest && !heads.front().is_value() && !heads.front().has(ColumnRole::Unit)
        && std::all_of(heads.begin() + 1, heads.end(),
                       [&](const Head &head) { return is_year(head) || is_sum_word(head.text); })
        && std::ranges::count_if(heads, is_year) > 1;
}

/// 計画, 実績: a kind and no more, each once. 量の見込み and 確保方策 are both planned, and so no kinds of one thing.
bool are_kinds(const Grid &grid, const Segment &segment)
{
    constexpr std::size_t longest = 24; ///< in bytes
    std::vector<std::optional<model::ValueKind>> kinds;
    std::size_t rows = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const std::string &text = grid.rows[r].front().text;
        const auto head = look_up_head(text.size() <= longest ? std::string_view(text) : std::string_view());
        const bool is_kind = head->kind && !head->year && !head->has(ColumnRole::Name);
        const bool is_told = is_kind && std::ranges::find(kinds, head->kind) != kinds.end();
        if (!(is_kind || head->is_computed) || is_told)
            return false;
        if (is_kind)
            kinds.push_back(head->kind);
        ++rows;
    }
    return rows > 1;
}

} // namespace

bool read_kinds_of_title(Reading &reading, const Grid &grid, const Segment &segment)
{
    const std::string title = title_above(reading);
    if (title.empty() || !segment.has_head() || !heads_years_alone(segment.heads) || !are_kinds(grid, segment))
        return false;
    IndicatorSource source;
    source.node = reading.node();
    source.name = title;
    source.unit = reading.unit_line;
    source.place = grid.rows[segment.head_row].front().place;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        const auto kind = look_up_head(row.front().text)->kind;
        for (std::size_t i = 1; kind && i < row.size(); ++i) {
            if (segment.heads[i].year && !row[i].is_empty())
                source.cells.push_back({*kind, segment.heads[i].year, "", row[i].text, row[i].place});
        }
    }
    return add_indicator(reading, std::move(source));
}

} // namespace taikei::reader
