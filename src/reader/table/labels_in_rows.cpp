#include "reader/table/labels_in_rows.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/table/head.hpp"
#include "reader/value/arrows.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {
namespace {

constexpr std::size_t fewest_rows = 2;

/// The word that says in every row what stands behind it (目標, 現状（Ｒ５）); empty where the column has others.
std::string label_of_column(const Grid &grid, std::size_t column)
{
    const std::string first = base::fold_tight(grid.rows.front()[column].text);
    const bool is_same = std::ranges::all_of(grid.rows, [&](const GridRow &row) {
        return !row[column].covered && base::fold_tight(row[column].text) == first;
    });
    return is_same && !first.empty() && look_up_head(first)->kind ? grid.rows.front()[column].text : std::string();
}

/// → in every row.
bool holds_arrows(const Grid &grid, std::size_t column)
{
    return std::ranges::all_of(grid.rows, [&](const GridRow &row) {
        const std::string &text = row[column].text;
        return !row[column].covered && !text.empty() && size_of_arrow(text) == text.size();
    });
}

/// Figures for the most part, and no words that head anything.
bool holds_cells_of_values(const Grid &grid, std::size_t column)
{
    const auto figures =
        std::ranges::count_if(grid.rows, [&](const GridRow &row) { return has_figure(row[column].text); });
    return figures > 0 && std::ranges::none_of(grid.rows, [&](const GridRow &row) {
               return look_up_head(row[column].text)->kind.has_value();
           });
}

bool names_all_rows(const Grid &grid)
{
    return std::ranges::all_of(
        grid.rows, [](const GridRow &row) { return !row.front().is_empty() && !look_up_head(row.front().text)->kind; });
}

GridCell head_cell(std::string text, const GridCell &below)
{
    return {std::move(text), false, below.place};
}

} // namespace

std::optional<Grid> with_labels_as_heads(const Grid &grid)
{
    constexpr std::size_t fewest_columns = 3;
    constexpr std::size_t fewest_labels = 2;
    if (grid.rows.size() < fewest_rows || grid.width() < fewest_columns || !names_all_rows(grid))
        return std::nullopt;
    std::vector<std::size_t> columns = {0};
    std::vector<std::string> heads = {"指標名"};
    for (std::size_t i = 1; i < grid.width(); ++i) {
        const bool is_last = i + 1 == grid.width();
        if (!is_last && i > 1 && heads.back().empty() && holds_arrows(grid, i)) {
            heads.back() = "現状値";
            columns.push_back(++i);
            heads.emplace_back("目標値");
            continue;
        }
        std::string label = is_last ? std::string() : label_of_column(grid, i);
        if (!label.empty() && !holds_cells_of_values(grid, i + 1))
            return std::nullopt;
        i += label.empty() ? 0 : 1;
        columns.push_back(i);
        heads.push_back(std::move(label));
    }
    const auto labels = std::ranges::count_if(heads, [](const std::string &head) { return !head.empty(); });
    if (static_cast<std::size_t>(labels) < fewest_labels + 1)
        return std::nullopt;
    Grid headed;
    headed.marked_head_rows = 1;
    headed.caption = grid.caption;
    headed.place = grid.place;
    headed.has_gaps = grid.has_gaps;
    GridRow &head = headed.rows.emplace_back();
    for (std::size_t k = 0; k < columns.size(); ++k)
        head.push_back(head_cell(heads[k], grid.rows.front()[columns[k]]));
    for (const GridRow &row : grid.rows) {
        GridRow &kept = headed.rows.emplace_back();
        for (const std::size_t column : columns)
            kept.push_back(row[column]);
        take_bullet(kept.front().text);
    }
    return headed;
}

} // namespace taikei::reader
