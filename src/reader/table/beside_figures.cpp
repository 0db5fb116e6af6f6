#include "reader/table/beside_figures.hpp"

#include "reader/reading.hpp"
#include "reader/table/column_cells.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

bool is_among(const std::vector<std::size_t> &columns, std::size_t column)
{
    return std::ranges::find(columns, column) != columns.end();
}

/// A head with words that say nothing of what stands below.
bool is_unknown_column(const Segment &segment, const IndicatorColumns &columns, std::size_t i)
{
    const Head &head = segment.heads[i];
    return !head.text.empty() && (!head.is_known() || (head.has(ColumnRole::Reason) && !head.is_value()))
        && head.level.empty() && i != columns.row_kind && i != columns.part && i != columns.unit
        && !is_among(columns.definitions, i) && !is_among(columns.notes, i);
}

/// Words of its own in most rows, and none merged down over several.
bool tells_of_rows(const Grid &grid, const Segment &segment, std::size_t column)
{
    constexpr std::size_t shortest = 24; ///< in bytes
    std::set<std::string> texts;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        if (cell.covered && !cell.is_empty())
            return false;
        if (cell.text.size() >= shortest)
            texts.insert(cell.text);
        else if (!cell.is_empty() && !states_no_value(cell.text))
            return false;
    }
    return !texts.empty() && texts.size() * 2 >= segment.end_row - segment.first_row;
}

/// 指標 by year | 事業費 by year | 備考: behind what the project costs, a remark is the project's.
void move_remarks_behind_costs(IndicatorColumns &columns)
{
    if (columns.costs.empty() || columns.costs.back() < *columns.name)
        return;
    const auto is_behind = [&](std::size_t note) { return note > columns.costs.back(); };
    std::ranges::copy_if(columns.notes, std::back_inserter(columns.texts), is_behind);
    std::erase_if(columns.notes, is_behind);
}

} // namespace

bool is_dated_goal(const Grid &grid, const Segment &segment, std::size_t column)
{
    const Head &head = segment.heads[column];
    if (!head.year || !head.has(ColumnRole::Name) || head.is_computed)
        return false;
    const bool has_names = std::ranges::any_of(
        segment.heads, [](const Head &other) { return other.has(ColumnRole::Name) && !other.year && !other.kind; });
    std::size_t figures = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r)
        figures += has_figure(grid.rows[r][column].text) ? 1 : 0;
    return has_names && figures > 0 && figures * 10 >= filled_cells(grid, segment, column) * 8;
}

void settle_columns_beside_figures(const Grid &grid, const Segment &segment, IndicatorColumns &columns)
{
    if (!columns.department)
        columns.department = std::exchange(columns.division, std::nullopt);
    if (columns.name)
        move_remarks_behind_costs(columns);
    if (!columns.nodes.empty() || columns.code || columns.values.empty() || !columns.name)
        return;
    for (std::size_t i = segment.heads.size(); i-- > columns.values.front() + 1;) {
        const bool may_tell = is_among(columns.texts, i) || is_unknown_column(segment, columns, i);
        if (!may_tell || i == columns.name || is_among(columns.values, i) || !tells_of_rows(grid, segment, i))
            continue;
        std::erase(columns.texts, i);
        columns.notes.insert(columns.notes.begin(), i);
    }
}

} // namespace taikei::reader
