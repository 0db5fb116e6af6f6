#pragma once

#include "render/plan_view.hpp"

namespace taikei::render {

/// A plan with one branch only: the node, what stands above and below it, and their indicators. It is a whole plan in
/// the plan format, so that whoever reads plans can read it. Findings are left out: they belong to the document.
/// `repeats` may name a node of another branch.
model::Plan excerpt(const PlanView &view, const model::Node &node);

/// A plan with one indicator only, its node and what stands above.
model::Plan excerpt(const PlanView &view, const model::Indicator &indicator);

} // namespace taikei::render
