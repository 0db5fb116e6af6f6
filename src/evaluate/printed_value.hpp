#pragma once

#include "model/plan.hpp"

#include <string_view>

namespace taikei::evaluate {

/// A value as a rule's example writes it: "17.4%", "1,234", "△3", "10～15%", "80%以上", "維持", "UP", "R4". For the
/// plain forms of examples only; documents are read by the reader.
model::Value parse_printed_value(std::string_view text, model::ValueKind kind, int year);

} // namespace taikei::evaluate
