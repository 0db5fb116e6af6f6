#include "render/plan_excerpt.hpp"

namespace taikei::render {

namespace {

model::Plan without_parts(const model::Plan &plan)
{
    model::Plan bare;
    bare.municipality = plan.municipality;
    bare.title = plan.title;
    bare.kind = plan.kind;
    bare.period = plan.period;
    bare.levels = plan.levels;
    return bare;
}

void add_node(model::Plan &plan, const PlanView &view, const model::Node &node)
{
    plan.nodes.push_back(node);
    model::Node &added = plan.nodes.back();
    const model::Node *parent = view.parent_of(node);
    added.parent = parent != nullptr ? std::optional(parent->id) : std::nullopt;
}

void add_way_to(model::Plan &plan, const PlanView &view, const model::Node &node)
{
    for (const model::Node *ancestor : view.ancestors_of(node))
        add_node(plan, view, *ancestor);
    add_node(plan, view, node);
}

} // namespace

model::Plan excerpt(const PlanView &view, const model::Node &node)
{
    model::Plan plan = without_parts(view.plan());
    add_way_to(plan, view, node);
    PlanView::Nodes branch = view.descendants_of(node);
    for (const model::Node *below : branch)
        add_node(plan, view, *below);
    branch.insert(branch.begin(), &node);
    for (const model::Node *part : branch) {
        for (const model::Indicator *indicator : view.indicators_of(*part))
            plan.indicators.push_back(*indicator);
    }
    return plan;
}

model::Plan excerpt(const PlanView &view, const model::Indicator &indicator)
{
    model::Plan plan = without_parts(view.plan());
    if (const model::Node *node = view.find_node(indicator.node); node != nullptr)
        add_way_to(plan, view, *node);
    plan.indicators.push_back(indicator);
    return plan;
}

} // namespace taikei::render
