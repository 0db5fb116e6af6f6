#pragma once

#include "render/fields.hpp"
#include "render/plan_filter.hpp"
#include "render/plan_views.hpp"

namespace taikei::render {

/// What fits the filter, plan by plan: parts, measures that carry the department or mark themselves, indicators, and
/// how all that stands: parts/across_plans.mustache. Plans in which nothing fits are left out.
std::vector<Fields> across_plans(Language language, PlanViews views, const PlanFilter &filter);

} // namespace taikei::render
