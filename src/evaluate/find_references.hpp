#pragma once

#include "evaluate/hand_input.hpp"

namespace taikei::evaluate {

/// Puts the values of the rule's references beside each indicator of the plan: those that the rule states of it, else
/// those of the one nearest indicator of the reference's name. Where several are as near, none is taken.
void find_references(const model::Plan &plan, const RatingRule &rule, HandInput &input);

} // namespace taikei::evaluate
