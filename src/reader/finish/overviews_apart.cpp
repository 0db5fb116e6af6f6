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

/// Names of one indicator: alike, or the shorter is how the longer ends or begins.
bool are_names_of_one(const std::string &a, const std::string &b)
{
    return likeness(a, b) >= like_overview_name || base::fold_tight(a).contains(base::fold_tight(b))
        || base::fold_tight(b).contains(base::fold_tight(a));
}

/// The indicators of one owner that stand elsewhere, too.
class Twins {
public:
    explicit Twins(const Draft &draft)
        : m_draft(draft)
    {
        for (std::size_t i = 0; i < draft.indicators.size(); ++i) {
            if (const auto goal = goal_of(draft.indicators[i].indicator))
                m_by_goal[*goal].push_back(i);
        }
    }

    /// The one that says the same of a node of the tree; none where there is none.
    std::optional<std::size_t> find(std::size_t overview) const
    {
        const model::Indicator &indicator = m_draft.indicators[overview].indicator;
        const auto goal = goal_of(indicator);
        const auto found = goal ? m_by_goal.find(*goal) : m_by_goal.end();
        if (found == m_by_goal.end())
            return std::nullopt;
        const std::size_t compared = std::min(found->second.size(), most_with_goal);
        for (std::size_t k = 0; k < compared; ++k) {
            const DraftIndicator &other = m_draft.indicators[found->second[k]];
            const bool is_elsewhere = other.node != m_draft.indicators[overview].node && other.node != no_node
                && !other.is_overview && !may_hold_overview(m_draft.nodes[other.node]);
            if (is_elsewhere && other.indicator.part == indicator.part
                && are_names_of_one(other.indicator.name, indicator.name))
                return found->second[k];
        }
        return std::nullopt;
    }

private:
    const Draft &m_draft;
    std::map<std::string, std::vector<std::size_t>> m_by_goal;
};

} // namespace

void drop_overviews_apart(Draft &draft)
{
    constexpr std::size_t fewest = 3; ///< indicators that stand elsewhere
    std::map<NodeIndex, std::vector<std::size_t>> of_owner;
    for (std::size_t i = 0; i < draft.indicators.size(); ++i) {
        const NodeIndex node = draft.indicators[i].node;
        if (node != no_node && may_hold_overview(draft.nodes[node]) && is_aimed_at(draft.indicators[i]))
            of_owner[node].push_back(i);
    }
    if (of_owner.empty())
        return;
    const Twins twins(draft);
    std::vector<bool> gone(draft.indicators.size(), false);
    for (const auto &[owner, indicators] : of_owner) {
        std::vector<std::size_t> repeated;
        std::set<NodeIndex> nodes;
        for (const std::size_t i : indicators) {
            if (const auto twin = twins.find(i)) {
                repeated.push_back(i);
                nodes.insert(draft.indicators[*twin].node);
            }
        }
        if (repeated.size() < fewest || nodes.size() < 2 || repeated.size() * 4 < indicators.size() * 3)
            continue;
        for (const std::size_t i : repeated)
            gone[i] = true;
    }
    std::size_t at = 0;
    std::erase_if(draft.indicators, [&](const DraftIndicator &) { return gone[at++]; });
}

} // namespace taikei::reader
