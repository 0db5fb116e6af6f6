#pragma once

#include "base/result.hpp"
#include "evaluate/expression.hpp"
#include "evaluate/unit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::evaluate {

/// What comes out of a formula, as a unit; none where an input has no unit, so that nothing can be said.
///
/// Multiplying and dividing takes units along; a number of 100 or a higher power of ten, or its inverse, is taken for a
/// change of unit, as in 件 ÷ 件 × 100, any other for a plain factor. What is added, subtracted or averaged must be
/// counted in one unit; a plain number goes with any. Fails where it is not, naming both.
base::Result<std::optional<Unit>> unit_of(const Expression &expression,
                                          const std::vector<std::optional<Unit>> &variables);

/// Fails where the unit that comes out is not the one that was stated; tells what would mend it.
base::Result<void> check_unit(const std::optional<Unit> &result, const std::string &stated);

} // namespace taikei::evaluate
