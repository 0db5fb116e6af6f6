#pragma once

#include "render/fields.hpp"
#include "render/plan_view.hpp"

#include <vector>

/// Ratings by the plan's rule as templates show them: parts/judgements.mustache. For .cpp files of this folder only.
namespace taikei::render {

/// Each scale that rates it: title, grade, sentence. Empty where the plan has no rule.
std::vector<Fields> judgement_fields(Language language, const PlanView &view, const model::Indicator &indicator);
std::vector<Fields> judgement_fields(Language language, const PlanView &view, const model::Node &node);

/// A rule's text in the reader's language; Japanese where the rule has no English.
const std::string &chosen(Language language, const model::InBothLanguages &texts);
/// Its id where it has no title.
std::string scale_title(Language language, const model::RatedScale &scale);

/// The plan's ratings at a glance: how many have each grade, and each measure by the grades of its indicators. Nothing
/// where the plan has no rule.
void put_rating_overview(Fields &fields, Language language, const PlanView &view);

} // namespace taikei::render
