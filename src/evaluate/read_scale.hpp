#pragma once

#include "evaluate/parse_rule_expression.hpp"
#include "evaluate/rating_rule.hpp"
#include "evaluate/rule_table.hpp"

namespace taikei::evaluate {

/// Reads one [[scale]] of a rule file. `rule` holds what stands before it.
Scale read_scale(const toml::table &table, const RatingRule &rule, const Definitions &definitions,
                 RuleProblems &problems);

} // namespace taikei::evaluate
