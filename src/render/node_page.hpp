#pragma once

#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>

namespace taikei::render {

/// `/plans/{id}/nodes/{id}`: all that the plan says about one part of its tree.
std::string render_node_page(const Frame &frame, const PlanView &view, const model::Node &node);

} // namespace taikei::render
