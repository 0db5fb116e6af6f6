#include "reader/columns/turn_zones.hpp"

#include "base/text.hpp"
#include "reader/heading/heading.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace taikei::reader {

namespace {

/// （２）身体活動・運動, between blank lines below the cells: the heading of what follows.
bool is_heading_behind_cells(const std::vector<ColumnLine> &lines)
{
    if (lines.size() < 2 || lines.back().block == lines[lines.size() - 2].block)
        return false;
    const auto heading = parse_heading(lines.back().text);
    return heading && !heading->code.empty() && !heading->title.empty() && !is_value(lines.back().text);
}

/// 事業名, 内容, 担当課: what the cells hold tells their columns, though these are few.
bool heads_projects_of_offices(const ColumnZone &zone)
{
    constexpr std::size_t columns = 3;
    return zone.first_heads == columns && zone.heads[0].has(ColumnRole::Title) && zone.heads[1].has(ColumnRole::Text)
        && zone.heads[2].has(ColumnRole::Department);
}

} // namespace

std::optional<ColumnZone> zone_of_single_cells(const ColumnZone &zone)
{
    constexpr std::size_t fewest_heads = 4;
    if (!zone.has_head_a_line || (zone.first_heads < fewest_heads && !heads_projects_of_offices(zone)))
        return std::nullopt;
    ColumnZone own = zone;
    own.heads.resize(zone.first_heads);
    own.lines.resize(zone.first_lines);
    const auto note = std::ranges::find_if(own.lines, [](const auto &line) { return line.text.starts_with("※"); });
    const bool has_notes = note != own.lines.end();
    own.lines.erase(note, own.lines.end());
    const bool has_heading = !has_notes && is_heading_behind_cells(own.lines);
    if (has_heading)
        own.lines.pop_back();
    if (own.lines.size() < own.heads.size())
        return std::nullopt;
    own.end = has_notes || has_heading ? own.lines.back().end : zone.end_of_first_lines;
    std::size_t blocks = 1;
    std::size_t words = own.lines.front().words.size();
    for (std::size_t i = 1; i < own.lines.size(); ++i) {
        blocks += own.lines[i].block != own.lines[i - 1].block ? 1 : 0;
        words += own.lines[i].words.size();
    }
    const bool has_cell_a_line = 10 * words <= 11 * own.lines.size();
    const std::size_t rows = own.lines.size() / own.heads.size();
    return has_cell_a_line && blocks <= 1 + rows ? std::optional(std::move(own)) : std::nullopt;
}

namespace {

/// 合計 121,234 117,610 332,357 below the last row.
bool sums_rows_up(const ColumnLine &line)
{
    return line.words.size() > 1 && is_sum_word(line.words.front())
        && std::all_of(line.words.begin() + 1, line.words.end(), is_value);
}

} // namespace

std::optional<ColumnZone> zone_of_rows_on_lines(const ColumnZone &zone)
{
    constexpr std::size_t fewest_heads = 5;
    constexpr std::size_t fewest_values = 2;
    constexpr std::size_t fewest_rows = 2;
    constexpr std::size_t few_words_less = 3; ///< than columns
    if (zone.has_head_a_line || zone.first_heads < fewest_heads || zone.first_lines < fewest_rows
        || !zone.heads.front().has(ColumnRole::Code))
        return std::nullopt;
    ColumnZone own = zone;
    own.heads.resize(zone.first_heads);
    own.lines.resize(zone.first_lines);
    own.end = zone.end_of_first_lines;
    if (own.value_count() < fewest_values)
        return std::nullopt;
    const auto sum = std::ranges::find_if(own.lines, sums_rows_up);
    if (sum != own.lines.end()) {
        own.end = sum->end;
        own.lines.erase(sum, own.lines.end());
    }
    std::size_t rows = 0;
    std::size_t wide_lines = 0; // a name that wrapped leaves few words on its row's first line
    for (const ColumnLine &line : own.lines) {
        const bool begins_row = is_plain_number(line.words.front())
            && std::stoul(base::narrow(line.words.front())) == rows + 1 && line.words.size() > 1;
        rows += begins_row ? 1 : 0;
        if (rows == 0)
            return std::nullopt;
        wide_lines += line.words.size() + few_words_less >= own.heads.size() ? 1 : 0;
    }
    return rows >= fewest_rows && wide_lines >= rows ? std::optional(std::move(own)) : std::nullopt;
}

} // namespace taikei::reader
