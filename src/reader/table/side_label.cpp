#include "reader/table/side_label.hpp"

#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/table_foot.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

/// 指標名 in the head row, above names of its own: what reaches down in front of it labels the rows. Where it reaches
/// down as well, they all do, and the row below goes on with the head.
bool has_names_beside_label(const Grid &grid, const Segment &part)
{
    const GridRow &head = grid.rows[part.head_row];
    const GridRow &below = grid.rows[part.first_row];
    for (std::size_t i = end_of_cell(head, 0); i < head.size(); ++i) {
        const bool goes_down = below[i].covered && below[i].text == head[i].text;
        const bool is_name = part.heads[i].has(ColumnRole::Name) || part.heads[i].has(ColumnRole::NameIfAlone);
        if (is_name && !goes_down)
            return true;
    }
    return false;
}

/// The label's words and unit, and nothing that a head would say of a column.
Head head_of_label(const Head &printed)
{
    Head label;
    label.text = printed.text;
    label.bare = printed.bare;
    label.unit = printed.unit;
    return label;
}

} // namespace

std::size_t find_side_end(const Grid &grid, const Segment &part)
{
    const auto goes_on = [&](std::size_t r) {
        const GridCell &cell = grid.rows[r].front();
        return cell.covered && (cell.is_empty() || cell.text == grid.rows[part.head_row].front().text);
    };
    std::size_t end = part.head_row + 1;
    while (end < grid.rows.size() && goes_on(end))
        ++end;
    return end <= part.first_row ? grid.rows.size() : end;
}

void take_label_at_side(const Grid &grid, Segment &part)
{
    const GridRow &head = grid.rows[part.head_row];
    if (part.first_row >= grid.rows.size() || !has_names_beside_label(grid, part))
        return;
    const GridCell &below = grid.rows[part.first_row].front();
    if (head.front().is_empty() || !below.covered || !(below.is_empty() || below.text == head.front().text))
        return;
    for (std::size_t i = 0; i < end_of_cell(head, 0); ++i)
        part.heads[i] = head_of_label(part.heads[i]);
}

std::optional<Segment> begin_below_side(const Grid &grid, const Segment &above, std::size_t row)
{
    const GridRow &cells = grid.rows[row];
    Segment next;
    next.first_row = next.head_row = row;
    const auto kind = kind_of_label(cells.front().text);
    if (kind && kind != LabelKind::Indicators)
        return next;
    const bool is_label_above = above.head_row == above.first_row || has_names_beside_label(grid, above);
    if (!is_label_above || look_up_head(cells.front().text)->is_value()) // 実績値 below 目標値
        return std::nullopt;
    const std::size_t front = end_of_cell(cells, 0);
    const bool is_figure_row = !cells.front().is_empty() && !cells.front().covered && front < cells.size()
        && !is_form_row(cells, above.heads)
        && std::any_of(
            cells.begin() + static_cast<std::ptrdiff_t>(front), cells.end(),
            [](const GridCell &cell) { return is_figure(cell.text); });
    if (!is_figure_row)
        return std::nullopt;
    next.heads = above.heads;
    std::fill_n(next.heads.begin(), front, head_of_label(parse_head(cells.front().text)));
    return next;
}

} // namespace taikei::reader
