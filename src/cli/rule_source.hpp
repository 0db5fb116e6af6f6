#pragma once

#include "base/result.hpp"
#include "evaluate/rating_rule.hpp"

#include <string>
#include <string_view>

namespace taikei::cli {

/// A rating rule with the file it was read from.
struct RuleSource {
    evaluate::RatingRule rule;
    std::string text;
};

/// RULE as a user names it: a file, or the id of a rule that is part of the program. Fails with the first thing that is
/// wrong in it, or with the ids there are.
base::Result<RuleSource> find_rule(const std::string &rule);

/// The rule in a text that was kept; `where` names it in messages.
base::Result<RuleSource> read_rule_text(std::string text, const std::string &where);

} // namespace taikei::cli
