#pragma once

#include "model/plan.hpp"
#include "render/language.hpp"

#include <string>

namespace taikei::render {

/// The course of an indicator as an SVG drawing: observed values as a line with dots, targets as diamonds on a dashed
/// line, planned values as squares. Styles come from the style sheet. Empty where fewer than two values have a number.
std::string draw_chart(Language language, const model::Indicator &indicator);

/// The same without words, as wide as a word: for a row of a table, hidden from screen readers (its cells say the
/// same). Empty where fewer than two values have a number.
std::string draw_sparkline(const model::Indicator &indicator);

} // namespace taikei::render
