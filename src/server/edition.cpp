#include "server/edition.hpp"

#include <algorithm>

namespace taikei::server {

std::vector<render::Edition> editions_of(store::PlanStore &store, store::PlanId plan)
{
    std::vector<render::Edition> editions;
    for (const store::Revision &revision : store.revisions(plan))
        editions.push_back({revision.number, revision.made_at});
    std::ranges::sort(editions, {}, &render::Edition::number);
    return editions;
}

std::optional<model::Plan> edition(store::PlanStore &store, store::PlanId plan, int number)
{
    auto stored = store.plan(plan, number);
    return stored ? std::optional(std::move(stored->plan)) : std::nullopt;
}

} // namespace taikei::server
