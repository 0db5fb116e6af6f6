#pragma once

#include "model/plan.hpp"
#include "render/fields.hpp"

namespace taikei::render {

/// The newest observed value and the last target: what a reader looks for first.
std::vector<Fields> key_figures(Language language, const model::Indicator &indicator);

/// The unit of the indicator's column, where the cell does not print it itself and holds a number to go with it.
std::string unit_beside(const model::Value &value, const model::Indicator &indicator);

/// Null where there is none of the kind.
const model::Value *last_value(const model::Indicator &indicator, model::ValueKind kind);

} // namespace taikei::render
