#pragma once

#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>

namespace taikei::render {

/// `/plans/{id}/indicators/{id}`: one indicator's values by year as table and chart, and where they stand.
std::string render_indicator_page(const Frame &frame, const PlanView &view, const model::Indicator &indicator);

} // namespace taikei::render
