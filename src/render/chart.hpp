#pragma once

#include "evaluate/outlook.hpp"
#include "model/plan.hpp"
#include "render/language.hpp"

#include <string>

namespace taikei::render {

/// The course of an indicator as an SVG drawing: observed values as a line with dots, targets as diamonds on a dashed
/// line, planned values as squares; an outlook as a widening area from the last observed value with a line in its
/// middle. Styles come from the style sheet. Empty where fewer than two values have a number.
std::string draw_chart(Language language, const model::Indicator &indicator,
                       const evaluate::Outlook *outlook = nullptr);

/// The same without words, as wide as a word: for a row of a table, hidden from screen readers (its cells say the
/// same). Empty where fewer than two values have a number.
std::string draw_sparkline(const model::Indicator &indicator, const evaluate::Outlook *outlook = nullptr);

} // namespace taikei::render
