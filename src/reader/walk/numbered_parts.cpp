#include "reader/walk/numbered_parts.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

bool may_count_parts(const Heading &heading)
{
    return heading.level.empty() && heading.part == 0 && heading.numbering == Numbering::Plain && heading.number > 0;
}

/// 基本方針１ at the top of the tree, or right below a chapter.
bool is_top_of_tree(const Draft &draft, const DraftNode &node)
{
    return node.part == 0 && !node.is_light && !node.node.level.empty()
        && (node.parent == no_node || draft.nodes[node.parent].part != 0);
}

/// Behind its first node, outside of chapters.
bool is_inside_tree(const Draft &draft)
{
    return draft.current != no_node && draft.nodes[draft.current].part == 0;
}

} // namespace

void NumberedParts::note_part(const Heading &heading, const Draft &draft)
{
    if (may_count_parts(heading))
        m_last[heading.signature()] = {heading.number, draft.nodes.size(), goes_on(heading, draft),
                                       is_inside_tree(draft)};
}

void NumberedParts::note_announcement(const Heading &heading, const Draft &draft)
{
    if (may_count_parts(heading))
        m_last[heading.signature()] = {heading.number, draft.nodes.size(), false, false};
}

bool NumberedParts::goes_on(const Heading &heading, const Draft &draft) const
{
    const auto last = may_count_parts(heading) ? m_last.find(heading.signature()) : m_last.end();
    if (last == m_last.end() || heading.number != last->second.number + 1)
        return false;
    if (last->second.is_behind_tree)
        return true;
    const auto first = draft.nodes.begin() + static_cast<std::ptrdiff_t>(last->second.nodes_before);
    const auto is_top = [&](const DraftNode &node) { return is_top_of_tree(draft, node); };
    // An overview may have named all of the tree before.
    const bool leaves_tree =
        !last->second.is_inside_tree && is_inside_tree(draft) && std::ranges::any_of(draft.nodes, is_top);
    return (leaves_tree || std::any_of(first, draft.nodes.end(), is_top))
        && std::none_of(first, draft.nodes.end(),
                        [&](const DraftNode &node) { return node.signature == heading.signature(); });
}

} // namespace taikei::reader
