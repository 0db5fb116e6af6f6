#pragma once

#include "model/plan.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace taikei::evaluate {

/// An actual value that another document tells of a plan's indicator.
struct FoundResult {
    std::size_t indicator = 0; ///< position in the plan
    model::Value value; ///< with the place in that document
    std::size_t document = 0; ///< position in the documents that were searched
};

/// The actual values of a plan's indicators that stand in the evaluation sheets (評価表) of the same local government:
/// a plan prints its targets, its yearly sheets print what came of them. In the order of the plan's indicators and of
/// years.
///
/// An indicator is the same where name and part are, no unit contradicts, and it stands in the same part of both trees,
/// or no other indicator has the name in either document. A year that the plan itself has a value for is left alone; of
/// two documents that tell one year, the one with the later results counts, for it has been corrected.
std::vector<FoundResult> find_results(const model::Plan &plan, std::span<const model::Plan *const> documents);

/// By code where both tell one, else by name.
bool is_same_government(const model::Municipality &one, const model::Municipality &other);

/// The plan with the values behind its own.
model::Plan with_results(model::Plan plan, std::span<const FoundResult> results);

} // namespace taikei::evaluate
