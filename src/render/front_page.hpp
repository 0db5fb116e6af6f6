#pragma once

#include "render/frame.hpp"
#include "render/plan_views.hpp"

#include <string>

namespace taikei::render {

/// `/`: all plans as cards, by kind, with how they stand, and what changed last.
std::string render_front_page(const Frame &frame, PlanViews views);

} // namespace taikei::render
