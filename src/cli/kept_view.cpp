#include "cli/kept_view.hpp"

#include <vector>

namespace taikei::cli {

std::unique_ptr<const render::PlanView> kept_view(store::PlanStore &store, store::StoredPlan plan)
{
    std::vector<std::unique_ptr<const render::PlanView>> sheets;
    std::vector<const render::PlanView *> pointers;
    for (const store::PlanSummary &other : store.plans()) {
        if (!render::is_asked_for_results(other, plan.summary))
            continue;
        if (auto stored = store.plan(other.id)) {
            sheets.push_back(std::make_unique<const render::PlanView>(std::move(*stored)));
            pointers.push_back(sheets.back().get());
        }
    }
    store::RatingDecisions decisions = store.ratings().decisions(plan.summary.id);
    return std::make_unique<const render::PlanView>(std::move(plan), std::move(decisions), pointers);
}

} // namespace taikei::cli
