#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// A rule file that is part of the program.
struct ShippedRule {
    std::string id; ///< the file's name without its ending; the same as the rule's id
    std::string path; ///< data/rules/....toml
    std::string_view text;
};

/// By id.
std::vector<ShippedRule> shipped_rules();

} // namespace taikei::evaluate
