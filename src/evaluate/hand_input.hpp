#pragma once

#include "base/result.hpp"
#include "evaluate/given_by_hand.hpp"
#include "evaluate/hand_statement.hpp"
#include "evaluate/rating_rule.hpp"
#include "model/plan.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// What people said of the indicators and nodes of a plan for one rule and
/// year: states, answers, grades by hand, overrides, grades of the year before.
struct HandInput {
    std::vector<Given> indicators; ///< one an indicator of the plan, in its order
    std::vector<Given> nodes; ///< one a node of the plan, in its order

    /// What was kept and cannot be used: the plan or the rule has changed since.
    struct Unused {
        const HandStatement *statement;
        std::string why;
    };
    std::vector<Unused> unused;
};

/// Nothing said, but for ratings printed in the plan that a scale takes over
/// (printed_as), and the rule's weights.
HandInput printed_input(const model::Plan &plan, const RatingRule &rule, int year);

/// The same with what people said of the year; of two words on one matter the later holds. Looks into the statements.
HandInput given_input(const model::Plan &plan, const RatingRule &rule, int year,
                      std::span<const HandStatement> statements);

/// What is known already with what a file says (TOML, docs/rating-rules.md), each entry naming an indicator or node by
/// id, code, name or title. Fails where a name fits nothing or several things, a grade, mark or state is not the
/// rule's, or an override gives no reason; the error has file and line.
base::Result<HandInput> read_hand_input(std::string_view text, const std::string &file, const model::Plan &plan,
                                        const RatingRule &rule, HandInput known);

} // namespace taikei::evaluate
