#pragma once

#include "render/fields.hpp"
#include "render/plan_views.hpp"

namespace taikei::render {

/// Where else an indicator of the same name and part stands in the same municipality's plans, this plan first.
std::vector<Fields> elsewhere_fields(Language language, PlanViews views, const PlanView &view,
                                     const model::Indicator &indicator);

} // namespace taikei::render
