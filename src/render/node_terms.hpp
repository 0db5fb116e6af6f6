#pragma once

#include "render/plan_view.hpp"

#include <string_view>
#include <vector>

namespace taikei::render {

/// The part's own text uses the term: its title, prose, measures or roles.
bool mentions(const model::Node &node, std::string_view term);

/// The entries of the plan's glossary that the part uses, in the glossary's order.
std::vector<const model::GlossaryEntry *> terms_of(const PlanView &view, const model::Node &node);

} // namespace taikei::render
