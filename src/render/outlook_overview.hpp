#pragma once

#include "render/fields.hpp"
#include "render/plan_view.hpp"

/// A plan's outlook at a glance, for web/templates/plan.mustache. For .cpp files of this folder only.
namespace taikei::render {

/// How many indicators are likely to meet their targets, and those that are least likely, as a table. Empty fields
/// where no indicator has an outlook against a target.
void put_outlook_overview(Fields &fields, Language language, const PlanView &view);

} // namespace taikei::render
