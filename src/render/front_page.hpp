#pragma once

#include "render/frame.hpp"
#include "store/plan_store.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// `/`: all plans as cards.
std::string render_front_page(const Frame &frame, const std::vector<store::PlanSummary> &plans);

} // namespace taikei::render
