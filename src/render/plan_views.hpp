#pragma once

#include "render/plan_view.hpp"

#include <memory>
#include <span>

namespace taikei::render {

/// All plans that the site shows, by municipality and title.
using PlanViews = std::span<const std::shared_ptr<const PlanView>>;

} // namespace taikei::render
