#pragma once

#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>

namespace taikei::render {

/// The chart of an indicator as an SVG file that stands alone: with name, unit, legend and source, and with its colours
/// written into it. Empty where there are too few numbers for a chart.
std::string chart_image(const Frame &frame, const PlanView &view, const model::Indicator &indicator);

} // namespace taikei::render
