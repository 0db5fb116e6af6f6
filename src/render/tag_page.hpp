#pragma once

#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string>

namespace taikei::render {

/// `/plans/{id}/tags/{tag}`: a project that runs across the tree, or a printed mark (重点, 新規): every part and
/// measure that carries it. None where nothing does.
std::optional<std::string> render_tag_page(const Frame &frame, const PlanView &view, const std::string &tag);

} // namespace taikei::render
