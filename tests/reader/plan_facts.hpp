#pragma once

#include "model/plan.hpp"

#include <map>
#include <string>

namespace taikei::test {

/// The facts of a plan as lines of text, each with how often it stands: what two readings of a document can be compared
/// by. White space and width are folded; prose and places do not count.
std::map<std::string, int> facts_of(const model::Plan &plan);

/// "municipality", "title", "kind" and "period" of a plan, white space and width folded.
std::map<std::string, std::string> identity_of(const model::Plan &plan);

struct Agreement {
    int truth = 0;
    int read = 0;
    int common = 0;
    std::string differences; ///< a line a fact that only one side has: "-" is missing, "+" is not in the truth
    double f1() const { return truth + read == 0 ? 1.0 : 2.0 * common / (truth + read); }
};

Agreement compare_facts(const model::Plan &truth, const model::Plan &read);

} // namespace taikei::test
