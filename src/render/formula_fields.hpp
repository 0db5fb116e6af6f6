#pragma once

#include "render/fields.hpp"
#include "render/plan_view.hpp"

#include <vector>

namespace taikei::render {

/// By which formulas an indicator follows from others: for each the formula in words, what it takes and what it gives
/// by year beside what is printed. Almost always none or one.
std::vector<Fields> formula_fields(Language language, const PlanView &view, const model::Indicator &indicator);

/// Who laid the formulas down, when and why; empty where the plan has none.
std::string formulas_kept_in_words(Language language, const PlanView &view);

/// The formulas that take the indicator, each with the indicator that it computes.
std::vector<Fields> use_fields(Language language, const PlanView &view, const model::Indicator &indicator);

} // namespace taikei::render
