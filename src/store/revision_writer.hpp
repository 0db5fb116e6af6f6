#pragma once

#include "model/plan.hpp"
#include "store/plan_directory.hpp"

#include <string>

namespace taikei::store {

/// Adds one revision of a plan with all its rows. Within a transaction. `document` is the plan in the plan format with
/// provenance.
void write_revision(Database &database, PlanKey key, int revision, const model::Plan &plan, const std::string &document,
                    const ImportSource &source);

} // namespace taikei::store
