#include "server/lookup.hpp"

#include "render/links.hpp"

#include <charconv>

namespace taikei::server {

namespace {

std::optional<store::PlanId> parse_plan_id(const std::string &text)
{
    store::PlanId id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return id;
}

/// A lost node or indicator leads to the plan it was looked for in.
Refusal not_in_plan(const render::PlanView &view, const char *kind, const char *what, const std::string &id)
{
    return {render::Problem{404, kind,
                            std::string("Plan ") + std::to_string(view.id()) + " has no " + what + " '" + id + "'."},
            render::WayOut{view.summary().title, render::plan_path(view.id())},
            {}};
}

} // namespace

std::expected<const render::PlanView *, Refusal> find_plan(const Context &context)
{
    const std::string &text = context.parts.at(0);
    const auto id = parse_plan_id(text);
    const render::PlanView *view = id ? context.snapshot.find(*id) : nullptr;
    if (view == nullptr) {
        return std::unexpected(Refusal{
            render::Problem{404, "no-such-plan", "There is no plan '" + text + "'. /api/v1/plans lists all."}, {}, {}});
    }
    return view;
}

std::expected<NodeInPlan, Refusal> find_node(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    const std::string &id = context.parts.at(1);
    const model::Node *node = (*view)->find_node(id);
    if (node == nullptr)
        return std::unexpected(not_in_plan(**view, "no-such-node", "node", id));
    return NodeInPlan{*view, node};
}

std::expected<IndicatorInPlan, Refusal> find_indicator(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    const std::string &id = context.parts.at(1);
    const model::Indicator *indicator = (*view)->find_indicator(id);
    if (indicator == nullptr)
        return std::unexpected(not_in_plan(**view, "no-such-indicator", "indicator", id));
    return IndicatorInPlan{*view, indicator};
}

} // namespace taikei::server
