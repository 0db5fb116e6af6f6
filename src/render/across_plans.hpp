#pragma once

#include "render/fields.hpp"
#include "render/plan_filter.hpp"
#include "render/plan_views.hpp"

#include <optional>

namespace taikei::render {

/// What fits the filter in a plan: parts, measures that carry the department or mark themselves, indicators, and how
/// all that stands: parts/across_plans.mustache. None where nothing fits.
std::optional<Fields> across_plan(Language language, const PlanView &view, const PlanFilter &filter);

/// Plan by plan; those in which nothing fits are left out.
std::vector<Fields> across_plans(Language language, PlanViews views, const PlanFilter &filter);

} // namespace taikei::render
