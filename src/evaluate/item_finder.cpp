#include "evaluate/item_finder.hpp"

#include "model/full_name.hpp"

namespace taikei::evaluate {

ItemFinder ItemFinder::of_indicators(const model::Plan &plan)
{
    ItemFinder finder;
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        finder.add(plan.indicators[i].id, statement_name(plan.indicators[i]), i);
    return finder;
}

ItemFinder ItemFinder::of_nodes(const model::Plan &plan)
{
    ItemFinder finder;
    for (std::size_t i = 0; i < plan.nodes.size(); ++i)
        finder.add(plan.nodes[i].id, statement_name(plan.nodes[i]), i);
    return finder;
}

void ItemFinder::add(const std::string &id, const std::string &name, std::size_t position)
{
    m_by_id.emplace(id, Named{name, position});
    if (const auto [found, is_new] = m_by_name.emplace(name, position); !is_new)
        found->second.reset();
}

std::optional<std::size_t> ItemFinder::find(const std::string &id, const std::string &name) const
{
    if (const auto same = m_by_id.find(id); same != m_by_id.end() && same->second.name == name)
        return same->second.position;
    const auto named = m_by_name.find(name);
    return named == m_by_name.end() ? std::nullopt : named->second;
}

std::string statement_name(const model::Indicator &indicator)
{
    return model::full_name(indicator);
}

std::string statement_name(const model::Node &node)
{
    return node.code ? *node.code + " " + node.title : node.title;
}

} // namespace taikei::evaluate
