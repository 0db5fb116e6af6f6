#pragma once

#include "base/result.hpp"
#include "evaluate/rating_rule.hpp"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// Reads a rule file (TOML, docs/rating-rules.md). Fails with everything that is wrong with it, each with file and
/// line: an unknown name or key, something twice, a wrong type, a grade that can never be reached, a gap or an overlap
/// between edges. `file` is for the messages.
std::expected<RatingRule, std::vector<base::Error>> read_rule(std::string_view text, const std::string &file);

} // namespace taikei::evaluate
