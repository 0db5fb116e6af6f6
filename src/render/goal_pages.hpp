#pragma once

#include "render/frame.hpp"
#include "render/plan_views.hpp"

#include <string>

namespace taikei::render {

constexpr int sdg_goal_count = 17;

/// `/goals`: the 17 goals of the SDGs, and how many parts of the plans name each.
std::string render_goals_page(const Frame &frame, PlanViews views);

/// `/goals/{n}`: what the plans do for one goal, from 1 to 17.
std::string render_goal_page(const Frame &frame, PlanViews views, int goal);

} // namespace taikei::render
