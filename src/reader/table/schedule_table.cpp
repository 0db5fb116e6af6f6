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

namespace {

/// 年度別計画 | 令和６年度 | 令和７年度 above a row without a name: what is done in each year, under the head's label.
void add_steps(Reading &reading, const Segment &segment, const IndicatorColumns &columns, const GridRow &row)
{
    const Head &head = segment.heads[*columns.name];
    if (kind_of_label(head.text) != LabelKind::Prose)
        return;
    for (const std::size_t i : columns.values) {
        if (row[i].is_empty() || row[i].covered || states_no_value(row[i].text))
            continue;
        add_text(reading, reading.node(), head.text, LabelKind::Prose, segment.heads[i].text + "　" + flat(row[i].text),
                 row[i].place);
    }
}

} // namespace

void read_schedule(Reading &reading, const Grid &grid, const Segment &segment, const IndicatorColumns &columns)
{
    const NodeIndex node = reading.node();
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        std::string title = flat(row[*columns.name].text);
        // 計画 and 実績, スケジュール, 工程: what the row is, and no action.
        const bool is_kind = look_up_head(title)->kind.has_value() || kind_of_label(title).has_value();
        if (title.empty())
            add_steps(reading, segment, columns, row);
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
