#include "reader/table/schedule_table.hpp"

#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/value/cell.hpp"

namespace taikei::reader {

bool is_schedule(const Grid &grid, const Segment &segment, const IndicatorColumns &columns)
{
    int filled = 0;
    int figures = 0;
    for (const std::size_t i : columns.values) {
        if (!segment.heads[i].year || segment.heads[i].kind)
            return false;
        for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
            const std::string &text = grid.rows[r][i].text;
            filled += text.empty() || states_no_value(text) ? 0 : 1;
            figures += has_figure(text) ? 1 : 0;
        }
    }
    return !columns.unit && filled > 0 && figures * 4 < filled;
}

void read_schedule(Reading &reading, const Grid &grid, const Segment &segment, const IndicatorColumns &columns)
{
    const NodeIndex node = reading.node();
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        std::string title = flat(row[*columns.name].text);
        // 計画 and 実績, スケジュール, 工程: what the row is, and no action.
        const bool is_kind = look_up_head(title)->kind.has_value() || kind_of_label(title).has_value();
        if (title.empty() || row[*columns.name].covered || is_kind)
            continue;
        std::string bullet = take_bullet(title);
        const std::size_t before = reading.draft.nodes[node].node.measures.size();
        add_measure(reading, node, {std::move(bullet), std::move(title)}, "", row[*columns.name].place);
        auto &measures = reading.draft.nodes[node].node.measures;
        if (columns.department && measures.size() > before)
            measures.back().departments = split_departments(row[*columns.department].text);
    }
}

} // namespace taikei::reader
