#pragma once

#include "render/frame.hpp"
#include "render/plan_views.hpp"

#include <optional>
#include <string>

namespace taikei::render {

/// `/departments`: all departments that the plans name.
std::string render_departments_page(const Frame &frame, PlanViews views);

/// `/departments/{name}`: what a department is in charge of, plan by plan. None where no plan names it.
std::optional<std::string> render_department_page(const Frame &frame, PlanViews views, const std::string &name);

} // namespace taikei::render
