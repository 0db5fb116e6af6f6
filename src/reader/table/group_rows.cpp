#include "reader/table/group_rows.hpp"

#include "reader/heading/heading.hpp"
#include "reader/reading.hpp"

#include <algorithm>

namespace taikei::reader {

bool holds_text_alone(const GridRow &row)
{
    return !row.empty() && !row.front().is_empty()
        && std::all_of(row.begin() + 1, row.end(), [&](const GridCell &cell) {
               return cell.is_empty() || (cell.covered && cell.text == row.front().text);
           });
}

std::optional<NodeIndex> GroupRows::begin(const GridRow &row, std::string_view own, NodeIndex start)
{
    constexpr std::size_t fewest_columns = 3;
    constexpr std::size_t longest = 180; ///< in bytes
    if (row.size() < fewest_columns || row.front().text.size() > longest || !holds_text_alone(row))
        return std::nullopt;
    const auto heading = parse_heading(flat(row.front().text));
    if (!heading || heading->title.empty() || heading->level.empty() || heading->code.empty() || heading->level == own)
        return std::nullopt;
    const auto same = std::ranges::find_if(
        m_groups, [&](NodeIndex group) { return m_draft.nodes[group].node.level == heading->level; });
    const NodeIndex outer = m_groups.empty() ? start : m_groups.back();
    const NodeIndex above = same != m_groups.end() ? m_draft.nodes[*same].parent : outer;
    m_groups.erase(same, m_groups.end());
    const auto known = m_draft.find_reference(*heading);
    const NodeIndex group = known ? *known : m_draft.add(*heading, row.front().place, above);
    m_draft.nodes[group].is_visited = true;
    m_groups.push_back(group);
    return group;
}

} // namespace taikei::reader
