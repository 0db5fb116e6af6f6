#pragma once

#include "base/result.hpp"
#include "evaluate/given_by_hand.hpp"
#include "evaluate/rating_rule.hpp"
#include "model/plan.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// What people said of the indicators and nodes of a plan for one rule and
/// year: states, answers, grades by hand, overrides, grades of the year before.
struct HandInput {
    std::vector<Given> indicators; ///< one an indicator of the plan, in its order
    std::vector<Given> nodes; ///< one a node of the plan, in its order
};

/// Nothing said, but for ratings printed in the plan that a scale takes over
/// (printed_as), and the rule's weights.
HandInput printed_input(const model::Plan &plan, const RatingRule &rule, int year);

/// The same with what a file says (TOML, docs/rating-rules.md), each entry
/// naming an indicator or node by id, code, name or title. Fails where a name
/// fits nothing or several things, a grade or mark is not the rule's, or an
/// override gives no reason; the error has file and line.
base::Result<HandInput> read_hand_input(std::string_view text, const std::string &file, const model::Plan &plan,
                                        const RatingRule &rule, int year);

} // namespace taikei::evaluate
