#pragma once

#include "evaluate/rating_rule.hpp"
#include "evaluate/rule_table.hpp"

namespace taikei::evaluate {

/// Reads one [[example]] of a rule file.
Example read_example(const toml::table &table, const RatingRule &rule, RuleProblems &problems);

} // namespace taikei::evaluate
