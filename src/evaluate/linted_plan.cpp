#include "evaluate/lint_rules.hpp"

namespace taikei::evaluate {

LintedPlan::LintedPlan(const model::Plan &given, model::FiscalYear today)
    : plan(given)
    , now(today)
{
    for (const model::Node &node : plan.nodes)
        m_nodes.emplace(node.id, &node);
    // Parents stand before their children: what is above is known when a node is met.
    for (const model::Node &node : plan.nodes) {
        const bool own = !node.departments.empty();
        m_names_departments = m_names_departments || own;
        if (own || (node.parent && m_owned.contains(*node.parent)))
            m_owned.insert(node.id);
    }
    // Backwards, an owner below is known when its parent is met.
    std::unordered_set<std::string> owned_below;
    for (auto node = plan.nodes.rbegin(); node != plan.nodes.rend(); ++node) {
        if ((!node->departments.empty() || owned_below.contains(node->id)) && node->parent)
            owned_below.insert(*node->parent);
    }
    m_owned.merge(owned_below);
    for (const model::Indicator &indicator : plan.indicators)
        m_names_departments = m_names_departments || !indicator.departments.empty();
}

bool LintedPlan::has_owner(const model::Indicator &indicator) const
{
    return !indicator.departments.empty() || m_owned.contains(indicator.node);
}

std::string name_in_full(const model::Indicator &indicator)
{
    return indicator.part ? indicator.name + "（" + *indicator.part + "）" : indicator.name;
}

std::string printed(const model::Value &value, const model::Indicator &indicator)
{
    if (!value.number || !indicator.unit || value.text.contains(*indicator.unit))
        return value.text;
    return value.text + *indicator.unit;
}

LintFinding finding_on(const model::Indicator &indicator, LintKind kind, Severity severity, Message message)
{
    message.arguments.insert(message.arguments.begin(), {"name", name_in_full(indicator)});
    return {kind, severity, indicator.node, indicator.id, {}, std::move(message), indicator.source};
}

} // namespace taikei::evaluate
