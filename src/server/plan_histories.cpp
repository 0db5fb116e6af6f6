#include "server/plan_histories.hpp"

namespace taikei::server {

namespace {

constexpr std::size_t most_editions = 11;

} // namespace

std::shared_ptr<const PlanHistories::History> PlanHistories::history_of(store::PlanId plan)
{
    std::shared_ptr<const History> &kept = m_kept[plan];
    if (kept == nullptr)
        kept = std::make_shared<const History>(compare_editions(plan));
    return kept;
}

PlanHistories::History PlanHistories::compare_editions(store::PlanId plan) const
{
    auto editions = m_shelf.editions(plan);
    if (editions.size() > most_editions)
        editions.erase(editions.begin(), editions.end() - static_cast<std::ptrdiff_t>(most_editions));
    if (editions.size() < 2)
        return {}; // most plans: nothing to compare, and no document to read
    History history;
    std::optional<model::Plan> before;
    for (const render::Edition &one : editions) {
        auto after = m_shelf.plan_of(plan, one.number);
        if (before && after)
            history.push_back({one, model::compare(*before, *after)});
        if (after)
            before = std::move(after);
    }
    return history;
}

} // namespace taikei::server
