#pragma once

#include "render/form/sheet.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace taikei::render {

/// The nodes that have a sheet in this form, in document order: those of the form's levels; where the plan calls its
/// levels otherwise, those of the level with most indicators. Where the form names no level, every node that has
/// something to show beyond its title.
PlanView::Nodes nodes_with_sheet(const Form &form, const PlanView &view);

/// Leaves those whose departments have this in their name.
void keep_department(PlanView::Nodes &nodes, std::string_view department);

/// The year that a plan's sheets are about: the newest with an observed value, or the rating's; none where there is
/// neither.
std::optional<model::FiscalYear> sheet_year(const PlanView &view);

/// The form filled in with what the plan knows of each node: a sheet each. `year` is the sheets' fiscal year.
std::vector<Sheet> fill_form(const Form &form, const PlanView &view, const PlanView::Nodes &nodes,
                             std::optional<model::FiscalYear> year);

} // namespace taikei::render
