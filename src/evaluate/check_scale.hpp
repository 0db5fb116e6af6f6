#pragma once

#include "evaluate/rating_rule.hpp"

#include <string>
#include <vector>

namespace taikei::evaluate {

struct ScaleProblem {
    std::string message;
    int line = 0;
};

/// What is wrong with the conditions of a scale together: a grade or state that can never be reached, values for which
/// there is no grade, and, where edges must not overlap, values that have two. Empty where all is well.
std::vector<ScaleProblem> check_scale(const RatingRule &rule, const Scale &scale);

} // namespace taikei::evaluate
