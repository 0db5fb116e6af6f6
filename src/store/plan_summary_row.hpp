#pragma once

#include "store/database.hpp"
#include "store/plan_summary.hpp"

namespace taikei::store {

/// The plan in the first columns of a row: plan, municipality's code and name, title, kind, first and last year of the
/// period, revision, when it was made, source file, and how many nodes, indicators, values and findings it has.
PlanSummary read_plan_summary(const Row &row);
/// The column behind those.
inline constexpr int after_plan_summary = 14;

} // namespace taikei::store
