#include "reader/table/side_groups.hpp"

#include "base/text.hpp"
#include "reader/classify/cycle_step.hpp"
#include "reader/classify/label.hpp"
#include "reader/table/head.hpp"
#include "reader/value/has_figure.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace taikei::reader {
namespace {

/// 計画（Plan）, DO, Ｐ: a step of the cycle.
bool names_step_of_cycle(std::string_view text)
{
    constexpr std::string_view letters = "PDCA";
    const std::string tight = base::fold_tight(text);
    return step_of_cycle(text) != 0 || (tight.size() == 1 && letters.contains(tight));
}

/// 目的, 対象, 実施内容: labels of a form.
bool is_form_label(const GridCell &cell)
{
    constexpr std::size_t longest = 60; ///< in bytes
    if (cell.is_empty() || cell.text.size() > longest || cell.text.contains("。") || has_figure(cell.text))
        return false;
    const auto kind = kind_of_label(cell.text);
    const auto head = look_up_head(cell.text);
    return (kind && *kind != LabelKind::Indicators) || head->has(ColumnRole::NameIfAlone) || head->has(ColumnRole::Text)
        || head->has(ColumnRole::Rating);
}

/// A label with what is said below it, and nothing more.
bool is_label_with_text(const GridRow &row)
{
    if (row[1].covered || !is_form_label(row[1]) || row[2].covered || is_form_label(row[2]))
        return false;
    return std::all_of(row.begin() + 3, row.end(), [&](const GridCell &cell) {
        return cell.is_empty() || (cell.covered && cell.text == row[2].text);
    });
}

} // namespace

std::optional<Grid> without_side_groups(const Grid &grid)
{
    constexpr std::size_t fewest_columns = 3;
    constexpr std::size_t fewest_rows = 3;
    if (grid.width() < fewest_columns || grid.rows.size() < fewest_rows || grid.rows.front().front().is_empty()
        || !std::ranges::all_of(grid.rows, is_label_with_text))
        return std::nullopt;
    const bool are_steps = std::ranges::all_of(grid.rows, [](const GridRow &row) {
        return row.front().is_empty() || row.front().covered || names_step_of_cycle(row.front().text);
    });
    const bool is_sparse = std::ranges::any_of(
        grid.rows, [](const GridRow &row) { return row.front().is_empty() || row.front().covered; });
    const bool has_text = std::ranges::any_of(grid.rows, [](const GridRow &row) { return row[2].text.contains("。"); });
    if (!are_steps && !(is_sparse && has_text))
        return std::nullopt;
    Grid form = grid;
    form.marked_head_rows = 0;
    for (GridRow &row : form.rows)
        row.erase(row.begin());
    return form;
}

} // namespace taikei::reader
