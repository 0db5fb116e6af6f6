#include "server/plan_histories.hpp"

#include "server/edition.hpp"

namespace taikei::server {

namespace {

constexpr std::size_t most_editions = 11;

} // namespace

std::shared_ptr<const PlanHistories::History> PlanHistories::history_of(store::PlanId plan, int newest_edition)
{
    Kept &kept = m_kept[plan];
    if (kept.history == nullptr || kept.newest_edition != newest_edition)
        kept = {newest_edition, std::make_shared<const History>(compare_editions(plan))};
    return kept.history;
}

PlanHistories::History PlanHistories::compare_editions(store::PlanId plan) const
{
    auto editions = editions_of(m_store, plan);
    if (editions.size() > most_editions)
        editions.erase(editions.begin(), editions.end() - static_cast<std::ptrdiff_t>(most_editions));
    History history;
    std::optional<model::Plan> before;
    for (const render::Edition &one : editions) {
        auto after = edition(m_store, plan, one.number);
        if (before && after)
            history.push_back({one, model::compare(*before, *after)});
        if (after)
            before = std::move(after);
    }
    return history;
}

} // namespace taikei::server
