#pragma once

#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>

namespace taikei::render {

/// `/plans/{id}/guide`: how to read the plan, made from its own levels, headings, marks and ratings, with an example of
/// each.
std::string render_guide_page(const Frame &frame, const PlanView &view);

} // namespace taikei::render
