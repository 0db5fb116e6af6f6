#pragma once

#include "evaluate/yearly_values.hpp"
#include "model/plan.hpp"

#include <optional>

namespace taikei::evaluate {

/// What an indicator cannot fall below or rise above, by its unit.
struct Bounds {
    std::optional<double> low;
    std::optional<double> high;
};

/// Rates (%) lie from 0 to 100, all else that is counted at 0 or above. What the printed values overstep is no bound:
/// growth rates are negative, and some rates (達成率, 入所率) pass 100. Rates of change (増減率, 前年比, 差) have none.
Bounds bounds_of(const model::Indicator &indicator);

/// %, ％ and the words for it.
bool is_percent(const std::optional<std::string> &unit);

} // namespace taikei::evaluate
