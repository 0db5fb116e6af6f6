#pragma once

#include "render/plan_view.hpp"
#include "store/plan_store.hpp"

#include <memory>

namespace taikei::cli {

/// A kept plan with what people decided about it and what the kept evaluation sheets of the same local government tell
/// of its indicators.
std::unique_ptr<const render::PlanView> kept_view(store::PlanStore &store, store::StoredPlan plan);

} // namespace taikei::cli
