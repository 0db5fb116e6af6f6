#include "reader/finish/headings_over_tree.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

/// Those that indicators belong to.
std::vector<bool> find_owners(const Draft &draft)
{
    std::vector<bool> owns(draft.nodes.size(), false);
    for (const DraftIndicator &indicator : draft.indicators) {
        if (indicator.node != no_node)
            owns[indicator.node] = true;
    }
    return owns;
}

/// The first child of each node, or where it has none, what was met right behind it beside it. No node for none.
std::vector<NodeIndex> find_first_below(const Draft &draft)
{
    std::vector<NodeIndex> below(draft.nodes.size(), no_node);
    for (std::size_t i = draft.nodes.size(); i-- > 0;) {
        if (const NodeIndex parent = draft.nodes[i].parent; parent != no_node)
            below[parent] = static_cast<NodeIndex>(i);
    }
    for (std::size_t i = 0; i + 1 < draft.nodes.size(); ++i) {
        if (below[i] == no_node && draft.nodes[i + 1].parent == draft.nodes[i].parent)
            below[i] = static_cast<NodeIndex>(i + 1);
    }
    return below;
}

bool holds_nothing(const DraftNode &node)
{
    return !has_content(node) && node.node.departments.empty() && node.node.tags.empty() && node.node.ratings.empty();
}

} // namespace

bool has_content(const DraftNode &node)
{
    return std::ranges::any_of(node.sections, [](const DraftSection &section) { return !section.pieces.empty(); })
        || !node.node.measures.empty() || !node.node.roles.empty() || !node.node.related_plans.empty();
}

void drop_headings_over_tree(Draft &draft, std::vector<bool> &gone)
{
    const std::vector<bool> owns = find_owners(draft);
    const std::vector<NodeIndex> below = find_first_below(draft);
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        const DraftNode &node = draft.nodes[i];
        if (node.part != 0 || !node.node.level.empty() || owns[i] || below[i] == no_node || !holds_nothing(node))
            continue;
        const std::string &level = draft.nodes[below[i]].node.level;
        if (!level.empty() && node.node.title.contains(level))
            gone[i] = true;
    }
    for (DraftNode &node : draft.nodes) {
        while (node.parent != no_node && gone[node.parent] && draft.nodes[node.parent].part == 0)
            node.parent = draft.nodes[node.parent].parent;
    }
}

} // namespace taikei::reader
