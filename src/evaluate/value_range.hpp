#pragma once

#include "evaluate/rating_rule.hpp"

#include <optional>

namespace taikei::evaluate {

/// What values an expression can take, as far as the rule tells: points of a question lie between its choices.
struct ValueRange {
    std::optional<Rational> low; ///< none: no bound is known
    std::optional<Rational> high;
    bool whole = false; ///< whole numbers only
};

ValueRange range_of(const RatingRule &rule, const Scale &scale, const RuleExpression &expression, int term);

} // namespace taikei::evaluate
