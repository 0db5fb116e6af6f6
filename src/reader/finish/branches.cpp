#include "reader/finish/branches.hpp"

#include <algorithm>

namespace taikei::reader {

std::vector<NodeIndex> find_tops(const Draft &draft)
{
    std::vector<NodeIndex> tops(draft.nodes.size(), no_node);
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        auto top = static_cast<NodeIndex>(i);
        while (tops[top] == no_node && draft.nodes[top].parent != no_node)
            top = draft.nodes[top].parent;
        const NodeIndex found = tops[top] == no_node ? top : tops[top];
        for (auto at = static_cast<NodeIndex>(i); at != no_node && tops[at] == no_node; at = draft.nodes[at].parent)
            tops[at] = found;
    }
    return tops;
}

bool is_acted_on(const DraftNode &node)
{
    constexpr std::size_t fewest_measures = 3; ///< where nobody answers for them
    const model::Node &read = node.node;
    const bool has_duties = read.measures.size() >= fewest_measures
        || std::ranges::any_of(read.measures, [](const auto &measure) { return !measure.departments.empty(); });
    return !read.departments.empty() || !read.ratings.empty() || !read.roles.empty() || !read.sdgs.empty()
        || has_duties;
}

bool is_aimed_at(const DraftIndicator &indicator)
{
    return std::ranges::any_of(indicator.indicator.values,
                               [](const model::Value &value) { return value.kind != model::ValueKind::Observed; });
}

} // namespace taikei::reader
