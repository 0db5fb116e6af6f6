#include "reader/finish/overviews_apart.hpp"

#include "base/text.hpp"
#include "reader/finish/branches.hpp"
#include "reader/tree/like_titles.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace taikei::reader {
namespace {

/// How alike two names must be, where the goals are the same.
constexpr double like_overview_name = 0.4;
/// A number that many indicators aim at tells little: no more of them are compared than these.
constexpr std::size_t most_with_goal = 64;

/// A chapter, or the document as a whole; a node that names its level is of the tree.
bool may_hold_overview(const DraftNode &node)
{
    return node.part != 0 || node.node.level.empty();
}

/// What the indicator aims at in the end, as a key: its number, or its words. None without a goal.
std::optional<std::string> goal_of(const model::Indicator &indicator)
{
    const model::Value *last = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.kind != model::ValueKind::Observed && (last == nullptr || value.year >= last->year))
            last = &value;
    }
    if (last == nullptr)
        return std::nullopt;
    if (last->number)
        return last->number->to_shortest();
    const std::string tight = base::fold_tight(last->text);
    return tight.substr(0, tight.find('('));
}

/// The first number that was observed; none where none was.
std::optional<base::Decimal> base_of(const model::Indicator &indicator)
{
    const auto found = std::ranges::find_if(indicator.values, [](const model::Value &value) {
        return value.kind == model::ValueKind::Observed && value.number;
    });
    return found == indicator.values.end() ? std::nullopt : found->number;
}

/// Both do not say where they begin, or say the same.
bool begin_alike(const model::Indicator &a, const model::Indicator &b)
{
    const auto first = base_of(a);
    const auto second = base_of(b);
    return !first || !second || *first == *second;
}

/// Names of one indicator: alike, or the shorter is how the longer ends or begins.
bool are_names_of_one(const std::string &a, const std::string &b)
{
    return likeness(a, b) >= like_overview_name || base::fold_tight(a).contains(base::fold_tight(b))
        || base::fold_tight(b).contains(base::fold_tight(a));
}

/// Finds indicators that stand elsewhere, too.
class Twins {
public:
    explicit Twins(const Draft &draft)
        : m_draft(draft)
    {
        for (std::size_t i = 0; i < draft.indicators.size(); ++i) {
            if (const auto goal = goal_of(draft.indicators[i].indicator))
                m_by_goal[*goal].push_back(i);
        }
        for (const DraftNode &node : draft.nodes) {
            if (!may_hold_overview(node))
                m_titles.insert(base::fold_tight(node.node.title));
        }
    }

    /// The one that says the same of a node of the tree, in another table or in none; none where there is none. What
    /// stands at a node of the tree is an overview of what stands below it alone. `gone`: those that are no details.
    std::optional<std::size_t> find(std::size_t overview, const std::vector<bool> &gone) const
    {
        const DraftIndicator &own = m_draft.indicators[overview];
        const auto goal = goal_of(own.indicator);
        const auto found = goal ? m_by_goal.find(*goal) : m_by_goal.end();
        if (found == m_by_goal.end())
            return std::nullopt;
        const std::size_t compared = std::min(found->second.size(), most_with_goal);
        for (std::size_t k = 0; k < compared; ++k) {
            const DraftIndicator &other = m_draft.indicators[found->second[k]];
            const bool is_apart = own.table != 0 ? other.table != own.table : other.node != own.node;
            if (is_apart && !gone[found->second[k]] && is_detail_of(own.node, other)
                && other.indicator.part == own.indicator.part && begin_alike(other.indicator, own.indicator)
                && (are_names_of_one(other.indicator.name, own.indicator.name)
                    || is_node_above(own.indicator.name, other.node)))
                return found->second[k];
        }
        return std::nullopt;
    }

    /// オンライン手続の拡大 beside 手続 80件: a row of the overview that a measure names, and not what is counted.
    bool is_named_after_node(const std::string &name) const { return m_titles.contains(base::fold_tight(name)); }

private:
    bool is_node_above(const std::string &name, NodeIndex node) const
    {
        const std::string tight = base::fold_tight(name);
        while (node != no_node && base::fold_tight(m_draft.nodes[node].node.title) != tight)
            node = m_draft.nodes[node].parent;
        return node != no_node;
    }

    bool is_detail_of(NodeIndex overview, const DraftIndicator &other) const
    {
        return other.node != no_node && !other.is_overview && !may_hold_overview(m_draft.nodes[other.node])
            && (may_hold_overview(m_draft.nodes[overview]) || m_draft.is_ancestor(overview, other.node));
    }

    const Draft &m_draft;
    std::map<std::string, std::vector<std::size_t>> m_by_goal;
    std::set<std::string> m_titles; ///< of the tree's nodes
};

/// Those that stand together: in one table, or outside tables below one heading that is not of the tree.
using Group = std::pair<int, NodeIndex>; ///< the table's number and no node, or none and the heading's node

std::map<Group, std::vector<std::size_t>> groups_of(const Draft &draft, const Twins &twins)
{
    std::map<Group, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < draft.indicators.size(); ++i) {
        const DraftIndicator &each = draft.indicators[i];
        const bool may_be_detail = !each.is_overview || twins.is_named_after_node(each.indicator.name);
        if (each.node == no_node || !may_be_detail || !is_aimed_at(each))
            continue;
        if (each.table != 0)
            groups[{each.table, no_node}].push_back(i);
        else if (may_hold_overview(draft.nodes[each.node]))
            groups[{0, each.node}].push_back(i);
    }
    return groups;
}

/// Those of the group that go: all that stand elsewhere, where these are nearly all, and of several nodes.
std::vector<std::size_t> repeated_in(const Draft &draft, const Twins &twins, const std::vector<std::size_t> &group,
                                     const std::vector<bool> &gone)
{
    constexpr std::size_t fewest = 3;
    std::vector<std::size_t> repeated;
    std::set<NodeIndex> nodes;
    std::size_t joined = 0; ///< with that of the same name in their node
    for (const std::size_t i : group) {
        if (const auto twin = twins.find(i, gone)) {
            repeated.push_back(i);
            nodes.insert(draft.indicators[*twin].node);
        } else if (draft.indicators[i].is_repeated) {
            ++joined;
            nodes.insert(draft.indicators[i].node);
        }
    }
    const std::size_t elsewhere = repeated.size() + joined;
    if (elsewhere < fewest || nodes.size() < 2 || elsewhere * 4 < group.size() * 3)
        return {};
    const bool names_nodes = std::ranges::all_of(
        group, [&](std::size_t i) { return twins.is_named_after_node(draft.indicators[i].indicator.name); });
    return names_nodes ? group : repeated;
}

} // namespace

void drop_overviews_apart(Draft &draft)
{
    const Twins twins(draft);
    std::vector<bool> gone(draft.indicators.size(), false);
    for (const auto &[group, indicators] : groups_of(draft, twins)) {
        for (const std::size_t i : repeated_in(draft, twins, indicators, gone))
            gone[i] = true;
    }
    std::size_t at = 0;
    std::erase_if(draft.indicators, [&](const DraftIndicator &) { return gone[at++]; });
}

} // namespace taikei::reader
