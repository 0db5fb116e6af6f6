#pragma once

#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>

namespace taikei::render {

/// `/plans/{id}/glossary`: the words that the plan explains, and the parts that use them.
std::string render_glossary_page(const Frame &frame, const PlanView &view);

} // namespace taikei::render
