#pragma once

#include "evaluate/rule_expression.hpp"

#include <optional>
#include <string>

/// Which types go together: 80% is a share, 80 is not.
namespace taikei::evaluate {

bool is_numeric(Type type);

/// The type of a + b and a − b; none where they do not go together.
std::optional<Type> type_of_sum(Type a, Type b);
std::optional<Type> type_of_product(Type a, Type b);
std::optional<Type> type_of_quotient(Type a, Type b);

/// Whether one may be held against the other.
bool are_comparable(Type a, Type b);

/// What to do about two types that do not go together.
std::string advice_on(Type a, Type b);

} // namespace taikei::evaluate
