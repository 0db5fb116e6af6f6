#pragma once

#include "render/fields.hpp"
#include "render/plan_view.hpp"

#include <vector>

/// What kind an indicator is and what people judged, for the templates. For .cpp files of this folder only.
namespace taikei::render {

/// One a trait: `trait`, `value`, `confirmed_by` (empty: proposed), `evidence` of a proposal.
std::vector<Fields> kind_fields(Language language, const evaluate::IndicatorKind &kind);

/// One an entry, oldest first, as parts/said.mustache shows it.
std::vector<Fields> said_fields(Language language, const PlanView::Said &said);

} // namespace taikei::render
