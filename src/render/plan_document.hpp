#pragma once

#include "render/plan_view.hpp"

#include <string>

namespace taikei::render {

/// The whole plan as a Word document (.docx): every part with all it says, as the form `general` shows it.
std::string plan_document(const PlanView &view);

} // namespace taikei::render
