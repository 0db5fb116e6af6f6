#include "server/draft_shelf.hpp"

#include <algorithm>

namespace taikei::server {

Shelf::Listing DraftShelf::list()
{
    Listing listing;
    for (store::PlanSummary &plan : m_store->plans())
        listing.shown.push_back({std::move(plan), 0});
    return listing;
}

std::shared_ptr<const render::PlanView> DraftShelf::open(const ShownPlan &shown, Sheets sheets)
{
    auto stored = m_store->plan(shown.plan.id);
    if (!stored)
        return nullptr;
    auto decisions = shown.plan.decisions > 0 ? m_store->ratings().decisions(shown.plan.id) : store::RatingDecisions();
    return std::make_shared<const render::PlanView>(std::move(*stored), std::move(decisions), sheets);
}

std::vector<render::Edition> DraftShelf::editions(store::PlanId plan)
{
    std::vector<render::Edition> editions;
    for (const store::Revision &revision : m_store->revisions(plan))
        editions.push_back({revision.number, revision.made_at});
    std::ranges::sort(editions, {}, &render::Edition::number);
    return editions;
}

std::optional<model::Plan> DraftShelf::plan_of(store::PlanId plan, int edition)
{
    auto stored = m_store->plan(plan, edition);
    return stored ? std::optional(std::move(stored->plan)) : std::nullopt;
}

} // namespace taikei::server
