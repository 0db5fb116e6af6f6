#include "reader/table/dropped_rows.hpp"

#include "reader/reading.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

bool rows_name_nodes(const Segment &part)
{
    return std::ranges::any_of(part.heads,
                               [](const Head &head) { return !head.level.empty() || head.has(ColumnRole::Title); });
}

bool has_figures_below_values(const Grid &grid, const Segment &part)
{
    for (std::size_t r = part.first_row; r < part.end_row; ++r) {
        for (std::size_t i = 0; i < part.heads.size() && i < grid.rows[r].size(); ++i) {
            const GridCell &cell = grid.rows[r][i];
            if (part.heads[i].is_value() && !cell.covered && is_figure(cell.text))
                return true;
        }
    }
    return false;
}

} // namespace

DroppedRows::DroppedRows(const Reading &reading)
    : m_node(reading.draft.current)
    , m_before(facts_of(reading, m_node))
{
}

bool DroppedRows::any(const Reading &reading, const Grid &grid, const Segment &part) const
{
    return part.has_head() && facts_of(reading, m_node) == m_before && !rows_name_nodes(part)
        && has_figures_below_values(grid, part);
}

DroppedRows::Facts DroppedRows::facts_of(const Reading &reading, NodeIndex node)
{
    const std::size_t pending = reading.pending ? reading.pending->cells.size() : 0;
    Facts facts{reading.draft.told.size(), reading.draft.nodes.size(), 0, pending};
    if (node == no_node)
        return facts;
    const DraftNode &draft = reading.draft.nodes[node];
    facts.of_node = draft.node.measures.size() + draft.node.ratings.size() + draft.node.roles.size();
    for (const DraftSection &section : draft.sections)
        facts.of_node += section.pieces.size();
    return facts;
}

} // namespace taikei::reader
