#pragma once

#include "render/fields.hpp"
#include "render/grading.hpp"

namespace taikei::render {

/// One row a goal (the top of the tree): parts and indicators below it, how many have the newest year's value, and how
/// many have each grade: parts/goal_matrix.mustache. A tree with a single top is shown by what lies below that.
Fields goal_matrix(Language language, const PlanView &view, const std::optional<Grading> &grading);

} // namespace taikei::render
