#pragma once

#include "render/fields.hpp"
#include "render/grading.hpp"

/// How a plan stands, for templates. For .cpp files of this folder.
namespace taikei::render {

/// A bar with one piece a grade, as wide as its share, and the figures: parts/shares.mustache. The grades that nothing
/// has are left out. `counts` are in the order of the grading's grades; `has_shares` is false where all are zero.
void put_shares(Fields &fields, Language language, const Grading &grading, const std::vector<int> &counts);

/// How many indicators have a value observed in the newest year in which any has: `coverage`, `coverage_year`. Both
/// false where nothing was observed.
void put_coverage(Fields &fields, Language language, const PlanView &view);

/// None where nothing was observed.
std::optional<model::FiscalYear> newest_year_of(const PlanView &view);
bool has_value_in(const model::Indicator &indicator, model::FiscalYear year);

} // namespace taikei::render
