#pragma once

#include "evaluate/item_scope.hpp"
#include "evaluate/judgement.hpp"
#include "evaluate/measure_scope.hpp"
#include "evaluate/series.hpp"

namespace taikei::evaluate {

/// Rates one indicator or measure on one scale of a rule. What a person gave stands first, then the states in the order
/// of the rule, then its grades: the first whose condition holds. A condition that cannot be told true or false,
/// because a value is missing or a formula undefined, ends it: no grade, and the reason.
Judgement judge(Scope &scope, const ItemFacts &facts);

/// The same with the scope made from the values.
Judgement judge_indicator(const Series &series, const ItemFacts &facts);
Judgement judge_measure(std::span<const std::vector<RatedBelow>> below, const ItemFacts &facts);

} // namespace taikei::evaluate
