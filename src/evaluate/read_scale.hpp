#pragma once

#include "evaluate/rating_rule.hpp"
#include "evaluate/rule_table.hpp"

#include <map>
#include <string>

namespace taikei::evaluate {

/// Reads one [[scale]] of a rule file. `rule` holds what stands before it.
Scale read_scale(const toml::table &table, const RatingRule &rule,
                 const std::map<std::string, std::string> &definitions, RuleProblems &problems);

} // namespace taikei::evaluate
