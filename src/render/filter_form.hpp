#pragma once

#include "render/fields.hpp"
#include "render/plan_filter.hpp"

namespace taikei::render {

/// The form that narrows a plan down: parts/filter_form.mustache, with what is chosen now.
Fields filter_form(Language language, const PlanView &view, const std::optional<Grading> &grading,
                   const PlanFilter &chosen);

/// Links to the plan's list by each mark and goal, for readers who would rather click: parts/facets.mustache.
void put_facets(Fields &fields, Language language, const PlanView &view, const PlanFacets &facets);

} // namespace taikei::render
