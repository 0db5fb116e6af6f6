#include "server/lookup.hpp"

#include "render/links.hpp"
#include "render/suggestions.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <functional>
#include <ranges>

namespace taikei::server {

namespace {

template <typename Number>
std::optional<Number> parse_number(const std::string &text)
{
    Number number = 0;
    if (text.size() > 1 && text.starts_with('0')) // one address a page
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

constexpr std::size_t most_near = 5;
/// Ids are short: half their letters in common is much.
constexpr double near_enough = 0.5;

struct Candidate {
    const std::string *id;
    std::string words;
    std::string path;
};

/// The things whose ids are likest to the one that was asked for.
std::vector<render::WayOut> nearest(const std::vector<Candidate> &candidates, const std::string &id)
{
    std::vector<std::pair<double, const Candidate *>> near;
    for (const Candidate &candidate : candidates) {
        if (const double common = render::likeness(*candidate.id, id); common >= near_enough)
            near.emplace_back(common, &candidate);
    }
    std::ranges::stable_sort(near, std::greater(), [](const auto &one) { return one.first; });
    std::vector<render::WayOut> ways;
    for (const auto &[common, candidate] : near) {
        if (ways.size() < most_near)
            ways.push_back({candidate->words, candidate->path});
    }
    return ways;
}

std::vector<render::WayOut> near_nodes(const render::PlanView &view, const std::string &id)
{
    std::vector<Candidate> candidates;
    for (const model::Node &node : view.plan().nodes)
        candidates.push_back({&node.id, render::code_and_title(node), render::node_path(view, node.id)});
    return nearest(candidates, id);
}

std::vector<render::WayOut> near_indicators(const render::PlanView &view, const std::string &id)
{
    std::vector<Candidate> candidates;
    for (const model::Indicator &one : view.plan().indicators)
        candidates.push_back({&one.id, render::full_name(one), render::indicator_path(view, one.id)});
    return nearest(candidates, id);
}

/// The first plans of the site, for whoever asks for one that is not there.
std::vector<render::WayOut> some_plans(const Snapshot &snapshot)
{
    std::vector<render::WayOut> ways;
    for (const store::PlanSummary &plan : snapshot.plans) {
        if (ways.size() < most_near)
            ways.push_back({plan.title, render::plan_path(plan.id)});
    }
    return ways;
}

/// A lost node or indicator leads to the plan it was looked for in.
Refusal not_in_plan(const render::PlanView &view, const char *kind, const char *what, const std::string &id,
                    std::vector<render::WayOut> near)
{
    return {render::Problem{404, kind,
                            std::string("Plan ") + std::to_string(view.id()) + " has no " + what + " '" + id + "'."},
            render::WayOut{view.summary().title, view.path()},
            {},
            std::move(near)};
}

Refusal withdrawn(const Snapshot &snapshot, const store::PublicationSummary &publication)
{
    const store::PlanId plan = publication.plan.id;
    const bool has_newer = snapshot.find(plan) != nullptr;
    return {render::Problem{410, "withdrawn",
                            fmt::format("Publication {} of plan {} was withdrawn at {}: {}", publication.number, plan,
                                        render::time_for_machines(publication.withdrawal->at),
                                        publication.withdrawal->reason),
                            publication.withdrawal->reason},
            has_newer ? std::optional(render::WayOut{publication.plan.title, render::plan_path(plan)}) : std::nullopt,
            {}};
}

/// Withdrawn since the snapshot was made, which does not know the reason yet.
Refusal just_withdrawn(const store::PublicationSummary &publication)
{
    return {render::Problem{
                410, "withdrawn",
                fmt::format("Publication {} of plan {} was withdrawn.", publication.number, publication.plan.id)},
            {},
            {}};
}

std::expected<const render::PlanView *, Refusal> find_publication(const Context &context, store::PlanId plan)
{
    const auto number = parse_number<int>(*context.publication);
    const store::PublicationSummary *found = number ? context.snapshot.find_publication(plan, *number) : nullptr;
    if (found == nullptr) {
        return std::unexpected(
            Refusal{render::Problem{404, "no-such-publication",
                                    fmt::format("Plan {} has no publication '{}'.", plan, *context.publication)},
                    {},
                    {}});
    }
    const render::PlanView *view = found->withdrawal ? nullptr : context.opened.open(*found);
    if (view == nullptr && found->withdrawal)
        return std::unexpected(withdrawn(context.snapshot, *found));
    if (view == nullptr)
        return std::unexpected(just_withdrawn(*found));
    return view;
}

Refusal not_published(const std::string &plan)
{
    return {render::Problem{404, "no-such-publication", "Plan '" + plan + "' has not been published."}, {}, {}};
}

/// A plan of which every publication was withdrawn.
const store::PublicationSummary *last_withdrawn(const Snapshot &snapshot, store::PlanId plan)
{
    for (const store::PublicationSummary &publication : std::views::reverse(snapshot.publications)) {
        if (publication.plan.id == plan)
            return &publication;
    }
    return nullptr;
}

} // namespace

std::expected<const render::PlanView *, Refusal> find_plan(const Context &context)
{
    const std::string &text = context.parts.at(0);
    const auto id = parse_number<store::PlanId>(text);
    if (id && context.publication)
        return find_publication(context, *id);
    const render::PlanView *view = id ? context.snapshot.find(*id) : nullptr;
    if (view != nullptr)
        return view;
    const store::PublicationSummary *gone = id ? last_withdrawn(context.snapshot, *id) : nullptr;
    if (gone != nullptr && gone->withdrawal)
        return std::unexpected(withdrawn(context.snapshot, *gone));
    return std::unexpected(
        Refusal{render::Problem{404, "no-such-plan", "There is no plan '" + text + "'. /api/v1/plans lists all."},
                {},
                {},
                some_plans(context.snapshot)});
}

std::expected<NodeInPlan, Refusal> find_node(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    const std::string &id = context.parts.at(1);
    const model::Node *node = (*view)->find_node(id);
    if (node == nullptr)
        return std::unexpected(not_in_plan(**view, "no-such-node", "node", id, near_nodes(**view, id)));
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
        return std::unexpected(not_in_plan(**view, "no-such-indicator", "indicator", id, near_indicators(**view, id)));
    return IndicatorInPlan{*view, indicator};
}

std::expected<std::vector<store::PublicationSummary>, Refusal> find_publications(const Context &context)
{
    const auto plan = parse_number<store::PlanId>(context.parts.at(0));
    std::vector<store::PublicationSummary> found;
    for (const store::PublicationSummary &publication : context.snapshot.publications) {
        if (publication.plan.id == plan)
            found.push_back(publication);
    }
    if (found.empty())
        return std::unexpected(not_published(context.parts.at(0)));
    return found;
}

std::expected<PublishedDocument, Refusal> find_published_document(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    if (!(*view)->published())
        return std::unexpected(not_published(context.parts.at(0)));
    auto document = context.shelf.document((*view)->published()->summary);
    if (!document)
        return std::unexpected(just_withdrawn((*view)->published()->summary));
    return PublishedDocument{*view, std::move(*document)};
}

} // namespace taikei::server
