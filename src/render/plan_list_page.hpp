#pragma once

#include "render/frame.hpp"
#include "render/plan_filter.hpp"

#include <string>

namespace taikei::render {

/// `/plans/{id}/list`: parts and indicators of a plan, narrowed down as the address asks.
std::string render_plan_list_page(const Frame &frame, const PlanView &view, const PlanFilter &filter);

} // namespace taikei::render
