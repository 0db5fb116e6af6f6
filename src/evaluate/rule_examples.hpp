#pragma once

#include "evaluate/judgement.hpp"
#include "evaluate/rating_rule.hpp"

#include <string>
#include <vector>

namespace taikei::evaluate {

/// What an example of a rule file gave.
struct ExampleResult {
    const Example *example;
    std::string given; ///< the grade or state that came out; empty where none did
    std::string reason; ///< why none did
    std::string sentence; ///< in Japanese
    bool passed = false;
};

/// Judges every example of the rule, in the order of the file.
std::vector<ExampleResult> run_examples(const RatingRule &rule);

} // namespace taikei::evaluate
