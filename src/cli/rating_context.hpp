#pragma once

#include "evaluate/judge_plan.hpp"
#include "store/plan_store.hpp"

namespace taikei::cli {

/// What people said of the indicators of a kept plan.
evaluate::Confirmations confirmations_of(store::PlanStore &store, const store::StoredPlan &plan);

} // namespace taikei::cli
