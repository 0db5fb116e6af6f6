#include "reader/table/head_by_contrast.hpp"

#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/table/segment.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>

namespace taikei::reader {

/// Short words above rows that are mostly figures are heads, known or not.
bool figures_below(const Grid &grid, std::size_t row)
{
    constexpr int looked_at = 6;
    int rows = 0;
    int rows_of_figures = 0;
    for (; row < grid.rows.size() && rows < looked_at; ++row) {
        int filled = 0;
        int figures = 0;
        int units = 0;
        for (const auto &cell : grid.rows[row]) {
            if (cell.is_empty())
                continue;
            ++filled;
            figures += is_figure(cell.text) || states_no_value(cell.text) ? 1 : 0;
            const auto head = look_up_head(cell.text);
            units += (head->unit && head->bare.empty()) || is_unit(base::squeeze(cell.text)) ? 1 : 0;
        }
        if (units == filled)
            continue;
        ++rows;
        rows_of_figures += figures >= 2 && figures * 2 >= filled ? 1 : 0;
    }
    return rows_of_figures > 0 && rows_of_figures * 2 >= rows;
}

/// 事業名 | 妥当性 | 有効性 above 商店街支援事業 | Ａ | Ｂ: names of what is judged, and letters beside them in every
/// row.
bool heads_letters(const Grid &grid, const SharedHeads &heads)
{
    const auto is_letter = [](const GridCell &cell) { return !cell.covered && is_alphabetic_rating(cell.text); };
    const bool names_nodes = std::ranges::any_of(
        heads, [](const auto &head) { return !head->level.empty() || head->has(ColumnRole::Title); });
    return names_nodes && grid.rows.size() > 1 && std::ranges::none_of(grid.rows.front(), is_letter)
        && std::all_of(grid.rows.begin() + 1, grid.rows.end(),
                       [&](const GridRow &row) { return std::ranges::count_if(row, is_letter) >= 2; });
}

/// 取組 | 内容 | 町 | 観光協会 above 景観づくり | … | ◎ | ○: two columns or more of nothing but marks and dashes, and a
/// mark in every row.
bool heads_columns_of_marks(const Grid &grid, const SharedHeads &heads)
{
    constexpr std::size_t longest_word = 30; ///< in bytes
    const bool names_nodes = std::ranges::any_of(
        heads, [](const auto &head) { return !head->level.empty() || head->has(ColumnRole::Title); });
    if (!names_nodes || grid.rows.size() < 2)
        return false;
    const auto is_mark = [](const GridCell &cell) {
        constexpr std::size_t longest_mark = 4; ///< in bytes
        return !cell.covered && cell.text.size() <= longest_mark && !states_no_value(cell.text)
            && !has_figure(cell.text) && !is_alphabetic_rating(cell.text) && is_rating_letter(cell.text);
    };
    std::vector<bool> has_mark(grid.rows.size(), false);
    std::size_t columns = 0;
    for (std::size_t i = 1; i < heads.size(); ++i) {
        const GridCell &head = grid.rows.front()[i];
        const auto marks =
            std::count_if(grid.rows.begin() + 1, grid.rows.end(), [&](const GridRow &row) { return is_mark(row[i]); });
        const bool holds_marks = marks > 0 && !head.is_empty() && head.text.size() <= longest_word && !is_mark(head)
            && std::all_of(grid.rows.begin() + 1, grid.rows.end(), [&](const GridRow &row) {
                                     return is_mark(row[i]) || row[i].is_empty() || states_no_value(row[i].text);
                                 });
        columns += holds_marks ? 1 : 0;
        for (std::size_t r = 1; r < grid.rows.size() && holds_marks; ++r)
            has_mark[r] = has_mark[r] || is_mark(grid.rows[r][i]);
    }
    return columns > 1 && std::find(has_mark.begin() + 1, has_mark.end(), false) == has_mark.end();
}

/// 令和３年度 | 1,230 in every row: two columns are enough for a table of years below 年度 | 件数.
bool years_below(const Grid &grid)
{
    constexpr std::size_t fewest_years = 2;
    if (grid.width() != 2 || grid.rows.size() <= fewest_years)
        return false;
    return std::all_of(grid.rows.begin() + 1, grid.rows.end(), [](const GridRow &row) {
        return model::parse_fiscal_year(row[0].text) && !has_figure(row[0].text)
            && (is_figure(row[1].text) || states_no_value(row[1].text));
    });
}

} // namespace taikei::reader
