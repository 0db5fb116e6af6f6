#pragma once

#include "evaluate/outlook.hpp"
#include "model/plan.hpp"
#include "render/language.hpp"

#include <optional>
#include <string>

namespace taikei::render {

/// What stands beside the values.
struct ChartAdditions {
    const evaluate::Outlook *outlook = nullptr; ///< null for none
    std::optional<int> baseline_year; ///< where the expected line to the targets begins; none: at the last value before
};

/// Narrow is for phones; words are as large in both.
enum class ChartWidth { Wide, Narrow };

/// The course of an indicator as an SVG drawing: observed values as a line with dots, targets as diamonds at the end of
/// the expected line, which is dashed, planned values as squares; an outlook as a widening area from the last observed
/// value with a line in its middle. Each mark has its year, kind and value as a title. Styles come from the style
/// sheet. Empty where fewer than two values have a number.
std::string draw_chart(Language language, const model::Indicator &indicator, const ChartAdditions &additions = {},
                       ChartWidth width = ChartWidth::Wide);

/// The same without words, as wide as a word: for a row of a table, hidden from screen readers (its cells say the
/// same). Empty where fewer than two values have a number.
std::string draw_sparkline(const model::Indicator &indicator, const evaluate::Outlook *outlook = nullptr);

} // namespace taikei::render
