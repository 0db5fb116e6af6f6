#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>

namespace taikei::reader {

bool read_figure_row(Reading &reading, const Grid &grid, const Segment &segment)
{
    constexpr std::size_t fewest_columns = 3;
    if (!segment.has_head() || segment.end_row != segment.first_row + 1 || grid.width() < fewest_columns
        || !reading.sheet_year || !reading.unit_line.contains("円"))
        return false;
    const GridRow &row = grid.rows[segment.first_row];
    const bool are_figures = std::ranges::all_of(row, [](const GridCell &cell) {
        return cell.is_empty() || states_no_value(cell.text) || has_figure(cell.text);
    });
    if (!are_figures || std::ranges::any_of(segment.heads, [](const Head &head) { return head.text.empty(); }))
        return false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Head &head = segment.heads[i];
        if (row[i].is_empty() || head.is_computed)
            continue;
        IndicatorSource money;
        money.node = reading.node();
        money.name = head.text;
        money.unit = reading.unit_line;
        money.place = row[i].place;
        const auto budgeted = head.text.starts_with("予算") ? model::ValueKind::Target : model::ValueKind::Observed;
        money.cells.push_back(
            {head.kind.value_or(budgeted), head.year ? head.year : reading.sheet_year, "", row[i].text, row[i].place});
        add_indicator(reading, std::move(money));
    }
    return true;
}

} // namespace taikei::reader
