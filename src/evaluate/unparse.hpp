#pragma once

#include "evaluate/rating_rule.hpp"

#include <string>

namespace taikei::evaluate {

/// A term in the words of rule files, the same for terms that mean the same: "attainment", "actual - baseline". The
/// scale's measure stands as what it is.
std::string unparse(const RatingRule &rule, const Scale &scale, const RuleExpression &expression, int term);

/// A number as it is written in a rule: 80% for a share, else the shortest decimal, or three places.
/// A constant as a rule would write it: 80%, 2.5, 2/3.
std::string constant_text(const Term &constant);
std::string number_text(const Rational &number, Type type);

} // namespace taikei::evaluate
