#pragma once

#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>

namespace taikei::render {

/// `/plans/{id}`: the plan's tree with how many indicators each part has, its terms, and what the reader found odd.
std::string render_plan_page(const Frame &frame, const PlanView &view);

/// Where on its plan's page a term is explained: "term-3".
std::string term_anchor(std::size_t place);

} // namespace taikei::render
