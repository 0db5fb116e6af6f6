#include "render/plan_view.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <ranges>

namespace taikei::render {

namespace {

/// In Japan, nine hours ahead of UTC.
model::FiscalYear fiscal_year_of(store::Time time)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time + std::chrono::hours(9)));
    const int year = static_cast<int>(day.year());
    return model::FiscalYear{day.month() < std::chrono::April ? year - 1 : year};
}

} // namespace

PlanView::PlanView(store::StoredPlan stored, const RatingDecisions &decisions)
    : m_stored(std::move(stored))
    , m_facts(m_stored.plan.nodes.size())
{
    link_nodes();
    link_indicators();
    m_rated = RatedPlan::rate(plan(), decisions);
    m_lint = evaluate::lint(plan(), fiscal_year_of(m_stored.revision.made_at));
}

std::vector<const evaluate::LintFinding *> PlanView::lint_findings_of(const model::Indicator &indicator) const
{
    std::vector<const evaluate::LintFinding *> found;
    for (const evaluate::LintFinding &finding : m_lint) {
        if (finding.indicator == indicator.id)
            found.push_back(&finding);
    }
    return found;
}

void PlanView::link_nodes()
{
    for (const model::Node &node : plan().nodes) {
        // Only nodes already seen are found here, so no chain of parents ever closes into a ring.
        const model::Node *parent = node.parent ? find_node(*node.parent) : nullptr;
        m_facts[index_of(node)].parent = parent;
        (parent != nullptr ? m_facts[index_of(*parent)].children : m_top).push_back(&node);
        m_nodes.emplace(node.id, &node);
    }
    for (const model::Node &node : plan().nodes) {
        const model::Node *original = node.repeats ? find_node(*node.repeats) : nullptr;
        if (original != nullptr && original != &node)
            m_facts[index_of(*original)].repetitions.push_back(&node);
    }
}

void PlanView::link_indicators()
{
    for (const model::Indicator &indicator : plan().indicators) {
        m_indicators.emplace(indicator.id, &indicator);
        const model::Node *node = find_node(indicator.node);
        if (node != nullptr)
            m_facts[index_of(*node)].indicators.push_back(&indicator);
    }
    // Children stand after their parents, so one pass from the end adds up every branch.
    for (Facts &facts : std::views::reverse(m_facts)) {
        facts.indicator_count += static_cast<int>(facts.indicators.size());
        if (facts.parent != nullptr)
            m_facts[index_of(*facts.parent)].indicator_count += facts.indicator_count;
    }
}

std::size_t PlanView::index_of(const model::Node &node) const
{
    assert(&node >= plan().nodes.data() && &node < plan().nodes.data() + plan().nodes.size());
    return static_cast<std::size_t>(&node - plan().nodes.data());
}

const model::Node *PlanView::find_node(std::string_view id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second;
}

const model::Indicator *PlanView::find_indicator(std::string_view id) const
{
    const auto found = m_indicators.find(id);
    return found == m_indicators.end() ? nullptr : found->second;
}

std::optional<std::size_t> PlanView::find_term(std::string_view term) const
{
    const auto &glossary = plan().glossary;
    const auto found = std::ranges::find(glossary, term, &model::GlossaryEntry::term);
    if (found == glossary.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - glossary.begin());
}

const PlanView::Nodes &PlanView::siblings_of(const model::Node &node) const
{
    const model::Node *parent = parent_of(node);
    return parent != nullptr ? children_of(*parent) : m_top;
}

const model::Node *PlanView::before(const model::Node &node) const
{
    const Nodes &siblings = siblings_of(node);
    const auto place = std::ranges::find(siblings, &node);
    return place == siblings.begin() ? nullptr : *(place - 1);
}

const model::Node *PlanView::after(const model::Node &node) const
{
    const Nodes &siblings = siblings_of(node);
    const auto place = std::ranges::find(siblings, &node);
    return place + 1 == siblings.end() ? nullptr : *(place + 1);
}

PlanView::Nodes PlanView::ancestors_of(const model::Node &node) const
{
    Nodes ancestors;
    for (const model::Node *above = parent_of(node); above != nullptr; above = parent_of(*above))
        ancestors.push_back(above);
    std::ranges::reverse(ancestors);
    return ancestors;
}

PlanView::Nodes PlanView::descendants_of(const model::Node &node) const
{
    std::vector<bool> below(m_facts.size());
    below[index_of(node)] = true;
    Nodes descendants;
    for (const model::Node &other : plan().nodes) {
        const model::Node *parent = parent_of(other);
        if (parent == nullptr || !below[index_of(*parent)])
            continue;
        below[index_of(other)] = true;
        descendants.push_back(&other);
    }
    return descendants;
}

} // namespace taikei::render
