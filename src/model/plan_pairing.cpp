#include "model/plan_pairing.hpp"

#include "base/text.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace taikei::model {

namespace {

using Positions = std::vector<std::size_t>;

/// No key: the item cannot pair in this round.
using Key = std::optional<std::string>;

/// Parts of a key cannot run into each other: folded text has no control characters.
constexpr char separator = '\x1f';

/// What an item is known by.
template <typename Item>
using KeyOf = Key (*)(const Item &);

/// Pairs what has equal keys, in order where several share one.
template <typename Item>
void pair_by_key(const std::vector<Item> &before, const Positions &before_places, const std::vector<Item> &after,
                 const Positions &after_places, KeyOf<Item> key, Pairing &pairing)
{
    std::unordered_map<std::string, Positions> waiting;
    for (auto place = after_places.rbegin(); place != after_places.rend(); ++place) {
        if (pairing.before_of[*place])
            continue;
        if (Key name = key(after[*place]))
            waiting[std::move(*name)].push_back(*place);
    }
    for (const std::size_t place : before_places) {
        if (waiting.empty())
            return;
        if (pairing.after_of[place])
            continue;
        const Key name = key(before[place]);
        const auto found = name ? waiting.find(*name) : waiting.end();
        if (found == waiting.end() || found->second.empty())
            continue;
        pairing.pair(place, found->second.back());
        found->second.pop_back();
    }
}

template <typename Item>
Positions all_positions(const std::vector<Item> &items)
{
    Positions positions(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        positions[i] = i;
    return positions;
}

Key code_and_title(const Node &node)
{
    return base::fold_tight(node.code.value_or("")) + separator + base::fold_tight(node.title);
}

Key title_only(const Node &node)
{
    return node.title.empty() ? Key() : base::fold_tight(node.title);
}

Key code_only(const Node &node)
{
    return node.code.value_or("").empty() ? Key() : base::fold_tight(*node.code);
}

Key name_and_part(const Indicator &indicator)
{
    return base::fold_tight(indicator.name) + separator + base::fold_tight(indicator.part.value_or(""));
}

Key name_only(const Indicator &indicator)
{
    return base::fold_tight(indicator.name);
}

/// Positions by owner; the last entry holds what has none.
std::vector<Positions> group(const std::vector<std::optional<std::size_t>> &owners, std::size_t owner_count)
{
    std::vector<Positions> groups(owner_count + 1);
    for (std::size_t i = 0; i < owners.size(); ++i)
        groups[owners[i].value_or(owner_count)].push_back(i);
    return groups;
}

/// Walks both trees from the top, pairing the children of each pair of nodes.
class NodePairing {
public:
    NodePairing(const std::vector<Node> &before, const std::vector<Node> &after)
        : m_before(before)
        , m_after(after)
        , m_before_children(group(parent_positions(before), before.size()))
        , m_after_children(group(parent_positions(after), after.size()))
        , m_pairing(before.size(), after.size())
        , m_children_done(before.size(), false)
    {
    }

    Pairing run()
    {
        pair_children(m_before_children.back(), m_after_children.back());
        pair_below(m_before_children.back());
        pair_by_key<Node>(m_before, all_positions(m_before), m_after, all_positions(m_after), code_and_title,
                          m_pairing);
        pair_below(all_positions(m_before));
        return std::move(m_pairing);
    }

private:
    void pair_children(const Positions &before, const Positions &after)
    {
        for (const auto key : {code_and_title, title_only, code_only})
            pair_by_key<Node>(m_before, before, m_after, after, key, m_pairing);
    }

    /// Without recursion: a tree may be as deep as it has nodes.
    void pair_below(Positions open)
    {
        while (!open.empty()) {
            const std::size_t before = open.back();
            open.pop_back();
            const std::optional<std::size_t> after = m_pairing.after_of[before];
            if (!after || m_children_done[before])
                continue;
            m_children_done[before] = true;
            pair_children(m_before_children[before], m_after_children[*after]);
            open.insert(open.end(), m_before_children[before].begin(), m_before_children[before].end());
        }
    }

    const std::vector<Node> &m_before;
    const std::vector<Node> &m_after;
    std::vector<Positions> m_before_children;
    std::vector<Positions> m_after_children;
    Pairing m_pairing;
    std::vector<bool> m_children_done;
};

std::unordered_map<std::string_view, std::size_t> positions_by_id(const std::vector<Node> &nodes)
{
    std::unordered_map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        positions.try_emplace(nodes[i].id, i);
    return positions;
}

} // namespace

std::vector<std::optional<std::size_t>> parent_positions(const std::vector<Node> &nodes)
{
    const auto positions = positions_by_id(nodes);
    std::vector<std::optional<std::size_t>> parents(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].parent)
            continue;
        if (const auto found = positions.find(*nodes[i].parent); found != positions.end())
            parents[i] = found->second;
    }
    return parents;
}

std::vector<std::optional<std::size_t>> node_positions(const Plan &plan)
{
    const auto positions = positions_by_id(plan.nodes);
    std::vector<std::optional<std::size_t>> owners(plan.indicators.size());
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        if (const auto found = positions.find(plan.indicators[i].node); found != positions.end())
            owners[i] = found->second;
    }
    return owners;
}

Pairing pair_nodes(const std::vector<Node> &before, const std::vector<Node> &after)
{
    return NodePairing(before, after).run();
}

Pairing pair_indicators(const Plan &before, const Plan &after, const Pairing &nodes)
{
    Pairing pairing(before.indicators.size(), after.indicators.size());
    const std::vector<Positions> before_groups = group(node_positions(before), before.nodes.size());
    const std::vector<Positions> after_groups = group(node_positions(after), after.nodes.size());
    for (std::size_t node = 0; node < before_groups.size(); ++node) {
        const bool has_node = node < before.nodes.size();
        const std::optional<std::size_t> partner = has_node ? nodes.after_of[node] : after.nodes.size();
        if (!partner)
            continue;
        for (const auto key : {name_and_part, name_only})
            pair_by_key<Indicator>(before.indicators, before_groups[node], after.indicators, after_groups[*partner],
                                   key, pairing);
    }
    pair_by_key<Indicator>(before.indicators, all_positions(before.indicators), after.indicators,
                           all_positions(after.indicators), name_and_part, pairing);
    return pairing;
}

} // namespace taikei::model
