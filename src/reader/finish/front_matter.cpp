#include "reader/finish/front_matter.hpp"

#include "base/text.hpp"
#include "reader/finish/branches.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <cstddef>

namespace taikei::reader {

namespace {

constexpr std::size_t fewest_of_tree = 3; ///< nodes that make a tree beside the chapter

/// 施策1, 1-1, or what somebody acts on.
bool belongs_to_tree(const DraftNode &node)
{
    return (node.part == 0 && !node.is_light) || is_acted_on(node) || !node.node.tags.empty();
}

/// Each node that is of the tree, or stands above one that is.
std::vector<bool> find_holders_of_tree(const Draft &draft)
{
    std::vector<bool> holds_tree(draft.nodes.size(), false);
    const auto mark = [&](NodeIndex node) {
        for (NodeIndex at = node; at != no_node && !holds_tree[at]; at = draft.nodes[at].parent)
            holds_tree[at] = true;
    };
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        if (belongs_to_tree(draft.nodes[i]))
            mark(static_cast<NodeIndex>(i));
    }
    for (const DraftIndicator &indicator : draft.indicators) {
        if (indicator.node != no_node && is_aimed_at(indicator))
            mark(indicator.node);
    }
    return holds_tree;
}

/// １ 実施計画について, and 基本目標１ in a size of its own behind it: what names its level is not below such a title.
void lift_tree(Draft &draft, const std::vector<bool> &is_front)
{
    for (DraftNode &node : draft.nodes) {
        const bool is_level = node.part == 0 && !node.node.level.empty() && !node.is_light;
        if (is_level && node.parent != no_node && is_front[node.parent] && draft.nodes[node.parent].part == 0)
            node.parent = no_node;
    }
}

/// How many nodes of the tree stand outside of such chapters.
std::size_t count_elsewhere(const Draft &draft, const std::vector<bool> &is_front)
{
    const std::vector<bool> holds_tree = find_holders_of_tree(draft);
    const std::vector<NodeIndex> tops = find_tops(draft);
    std::size_t count = 0;
    for (std::size_t i = 0; i < draft.nodes.size(); ++i)
        count += holds_tree[i] && draft.nodes[i].part == 0 && !is_front[tops[i]] ? 1 : 0;
    return count;
}

/// Numbered at the most: 第１章, １. A title with a word for its level is of the tree.
bool may_be_front(const DraftNode &node)
{
    return node.parent == no_node && (node.part != 0 || node.node.level.empty());
}

} // namespace

void drop_front_matter(Draft &draft, std::vector<bool> &gone)
{
    std::vector<bool> is_front(draft.nodes.size(), false);
    for (std::size_t i = 0; i < draft.nodes.size(); ++i)
        is_front[i] =
            may_be_front(draft.nodes[i]) && Lexicon::get().is_front_matter(base::fold_tight(draft.nodes[i].node.title));
    if (count_elsewhere(draft, is_front) == 0)
        lift_tree(draft, is_front);
    if (count_elsewhere(draft, is_front) < fewest_of_tree)
        return;
    const std::vector<bool> holds_tree = find_holders_of_tree(draft);
    const std::vector<NodeIndex> tops = find_tops(draft);
    for (std::size_t i = 0; i < draft.nodes.size(); ++i)
        gone[i] = gone[i] || (is_front[tops[i]] && !holds_tree[i]);
}

} // namespace taikei::reader
