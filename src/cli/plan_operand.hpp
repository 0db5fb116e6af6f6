#pragma once

#include "base/result.hpp"
#include "cli/database_option.hpp"
#include "cli/reading_options.hpp"
#include "model/plan.hpp"

#include <string>

namespace taikei::cli {

/// Whether an operand is a file and no kept plan: "-", a path, a name that a file has.
bool names_a_file(const std::string &operand);

/// The plan that an operand names: a document, a plan in the plan format (.json), or a kept plan as PLAN or
/// PLAN@REVISION. A name that a file has is that file.
base::Result<model::Plan> plan_of(const std::string &operand, const DatabaseOption &database,
                                  const ReadingOptions &reading);

} // namespace taikei::cli
