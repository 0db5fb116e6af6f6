#pragma once

#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>

namespace taikei::render {

/// An indicator's name, chart and source alone, to stand in a frame of another site's page.
std::string render_embed_page(const Frame &frame, const PlanView &view, const model::Indicator &indicator);

} // namespace taikei::render
