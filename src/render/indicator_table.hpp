#pragma once

#include "render/fields.hpp"
#include "render/plan_view.hpp"

namespace taikei::render {

/// The indicators of one node as a table: one row an indicator, one column a year, a small line of the course at the
/// end. Fields `years`, `rows` with their `cells`; for .cpp files of this folder.
Fields indicator_table(Language language, const PlanView &view, const PlanView::Indicators &indicators);

} // namespace taikei::render
