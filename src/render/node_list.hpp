#pragma once

#include "render/fields.hpp"
#include "render/plan_view.hpp"

namespace taikei::render {

/// Parts of a plan one below the other, each with the way to it: parts/node_list.mustache.
std::vector<Fields> node_list(Language language, const PlanView &view, const PlanView::Nodes &nodes);

} // namespace taikei::render
