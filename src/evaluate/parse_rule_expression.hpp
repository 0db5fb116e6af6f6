#pragma once

#include "base/result.hpp"
#include "evaluate/rating_rule.hpp"
#include "evaluate/rule_expression.hpp"

#include <map>
#include <string>
#include <string_view>

namespace taikei::evaluate {

/// A name for a part of conditions and measures, as a rule defines it.
struct Definition {
    std::string source;
    int line = 0;
};
using Definitions = std::map<std::string, Definition>;

/// What the names in an expression may refer to.
struct ExpressionContext {
    const RatingRule &rule; ///< its scales stand before the one that the expression belongs to
    const Scale &scale; ///< the one that the expression belongs to; its grades are known
    const Definitions &definitions;
};

/// Parses a condition or a measure:
///
///     attainment >= 80% and actual better than last_year
///     60% <= attainment < 80%
///     share(indicator, 'A', 'B') >= 50% or points(need) + points(effect) >= 11
///
/// Fails with what was found and the column (`where`): an unknown name, a wrong type (a share held against a bare
/// number), a quantity that what is rated does not have.
base::Result<RuleExpression> parse_rule_expression(std::string_view source, const ExpressionContext &context);

/// Fails where the expression is no condition, or no number.
base::Result<RuleExpression> parse_condition(std::string_view source, const ExpressionContext &context);
base::Result<RuleExpression> parse_measure(std::string_view source, const ExpressionContext &context);

} // namespace taikei::evaluate
