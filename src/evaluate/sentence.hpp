#pragma once

#include "evaluate/item_scope.hpp"
#include "evaluate/judgement.hpp"
#include "evaluate/judging_texts.hpp"
#include "evaluate/measure_scope.hpp"
#include "evaluate/series.hpp"

#include <span>
#include <string>
#include <vector>

namespace taikei::evaluate {

/// Why a judgement is what it is, in one sentence: what was compared with what, by which formula, where the edge lies,
/// by which rule and version. Values stand as they were printed, with their unit; shares with as many places as it
/// takes not to contradict the edge (79.95% is not shown as 80% where it missed 80%).
///
///     R2年度の実績17.4%は、基準値10.3%から目標値20.0%への達成率73.2%で、基準『80%以上』に届かないためB（評価基準
///     令和2年版）
std::string sentence_on_indicator(const Judgement &judgement, const Series &series, const ItemFacts &facts,
                                  Language language);
std::string sentence_on_measure(const Judgement &judgement, std::span<const std::vector<RatedBelow>> below,
                                const ItemFacts &facts, Language language);

/// R2年度, FY2020 (R2).
std::string year_in_words(int year, Language language);
/// 目標値が0で達成率を計算できない: why there is no number.
std::string reason_in_words(const Undefined &why, const ItemFacts &facts, Language language);

} // namespace taikei::evaluate
