#pragma once

#include "cli/terminal.hpp"
#include "render/plan_view.hpp"

#include <string>

/// Parts of a plan as a person reads them on a terminal.
namespace taikei::cli {

/// A node with all that is printed under it, and the indicators in its table.
std::string node_text(const render::PlanView &view, const model::Node &node, const Terminal &terminal);

/// An indicator: its values by year in both eras, and a line of blocks a kind of value, and its outlook in words.
std::string indicator_text(const render::PlanView &view, const model::Indicator &indicator, const Terminal &terminal);

} // namespace taikei::cli
