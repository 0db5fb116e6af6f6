#pragma once

#include "evaluate/rule_table.hpp"

namespace taikei::evaluate {

/// One [[reference]] of a rule: its values as a table by indicator and year, or the indicator that has them.
Reference read_reference(const toml::table &from, const RatingRule &rule, RuleProblems &problems);

} // namespace taikei::evaluate
