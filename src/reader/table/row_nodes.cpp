#include "reader/table/row_nodes.hpp"

#include "base/text.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>

namespace taikei::reader {

bool is_ditto(std::string_view text)
{
    const std::string tight = base::fold_tight(text);
    return tight == "〃" || tight == "\"" || tight == "同上" || tight == "々" || tight == "″" || tight == "''"
        || text == "〃";
}

bool is_merged_down(const Grid &grid, const Segment &segment, std::size_t row, std::size_t column)
{
    const GridCell &cell = grid.rows[row][column];
    return cell.covered || (row + 1 < segment.end_row && grid.rows[row + 1][column].covered);
}

NodeIndex find_row_node(Reading &reading, const Segment &segment, const IndicatorColumns &columns, const GridRow &row,
                        NodeIndex above, std::vector<NodeIndex> &open)
{
    NodeIndex found = above;
    for (std::size_t level = 0; level < columns.nodes.size(); ++level) {
        const std::size_t column = columns.nodes[level];
        const std::string title = flat(row[column].text);
        if (!title.empty() && states_no_value(title) && !is_ditto(title)) {
            // － below 施策: the row belongs to the level above.
            std::fill(open.begin() + static_cast<std::ptrdiff_t>(level), open.end(), no_node);
            continue;
        }
        if (title.empty() || is_ditto(title)) {
            // Merged downwards: the node of the row above.
            if (open[level] != no_node)
                found = open[level];
            continue;
        }
        auto heading = heading_of_cell(title, segment.heads[column].level);
        if (!heading)
            continue;
        const bool code_beside = column > 0 && segment.heads[column - 1].has(ColumnRole::Code);
        // A number behind the node's column (基本目標 | No | 項目) counts the indicators.
        const bool only_code = columns.code && *columns.code < column && heading->code.empty()
            && (columns.nodes.size() == 1 || (column == columns.nodes.back() && *columns.code < columns.nodes.front()));
        if (code_beside || only_code) {
            heading->code = base::narrow(base::squeeze(row[code_beside ? column - 1 : *columns.code].text));
            heading->numbering = Numbering::Plain;
        }
        if (const auto known = reading.draft.find_reference(*heading))
            found = *known;
        else
            found = reading.draft.add(*heading, row[column].place, found);
        open[level] = found;
        std::fill(open.begin() + static_cast<std::ptrdiff_t>(level) + 1, open.end(), no_node);
    }
    return found;
}

std::optional<NodeIndex> group_of_row(Reading &reading, const GridRow &row)
{
    const GridCell *only = nullptr;
    for (const auto &cell : row) {
        if (cell.is_empty() || (only != nullptr && cell.covered && cell.text == only->text))
            continue;
        if (only != nullptr)
            return std::nullopt;
        only = &cell;
    }
    if (only == nullptr || row.size() < 3)
        return std::nullopt;
    const auto heading = parse_heading(flat(only->text));
    if (!heading || heading->title.empty() || (heading->level.empty() && heading->numbering != Numbering::Hyphenated))
        return std::nullopt;
    return reading.draft.find_reference(*heading);
}

} // namespace taikei::reader
