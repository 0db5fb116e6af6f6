#pragma once

#include "evaluate/indicator_kind.hpp"
#include "model/plan.hpp"

namespace taikei::evaluate {

/// What the words and figures of an indicator say about its kind. Never fails: where nothing speaks, the usual is
/// assumed (more is better, each year by itself) and says so. In order of weight: signs in the target's cell (維持,
/// 以下, UP), figures (baseline against target), words of the name (待機児童, 累計). A falling head count that a city
/// wants to slow down (人口) stays an indicator that should rise: words of that sort stand above the figures.
///
/// `period` is the plan's: the baseline is the last observed value before it begins, or else the first one.
IndicatorKind propose_kind(const model::Indicator &indicator, const std::optional<model::Period> &period);

} // namespace taikei::evaluate
