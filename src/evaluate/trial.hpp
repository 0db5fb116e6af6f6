#pragma once

#include "evaluate/judge_plan.hpp"

#include <string>
#include <vector>

namespace taikei::evaluate {

/// An indicator or measure that two rules rate differently.
struct Move {
    bool is_indicator = true;
    std::size_t position = 0; ///< in the plan's indicators or nodes
    int scale = 0; ///< of the first rule
    int other_scale = 0;
    std::string from; ///< grade or state by the first rule; empty where it gives none
    std::string to; ///< by the other
};

/// The name of what a scale gave: a grade or a state; empty where it gave neither.
std::string name_given(const Scale &scale, const Judgement &judgement);

/// Everything that the two rules rate and name differently. Scales are matched by their id, or else the first that
/// rates the same kind of thing.
std::vector<Move> find_moves(const RatingRule &rule, const PlanJudgement &judged, const RatingRule &other,
                             const PlanJudgement &judged_by_other);

/// How many have each grade and state of a scale, in its order; those without any at the end under "".
std::vector<std::pair<std::string, int>> count_grades(const Scale &scale,
                                                      const std::vector<PlanJudgement::Item> &items);

} // namespace taikei::evaluate
