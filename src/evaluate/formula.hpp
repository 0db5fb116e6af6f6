#pragma once

#include "base/result.hpp"
#include "evaluate/expression.hpp"
#include "model/plan.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// An indicator that is computed from others (算式).
struct IndicatorFormula {
    std::string name; ///< of the result
    std::string text; ///< プラン作成件数 / 新規相談件数 * 100
    Expression expression;
    std::optional<std::string> unit; ///< of the result; none: whatever comes out
    std::optional<std::string> node; ///< code or id of the node whose figures come first; none: the whole plan
    std::optional<int> decimals; ///< none: 1 for %, else 2
    model::ValueKind kind = model::ValueKind::Observed; ///< which values of indicators it takes
};

/// A figure that no plan has and the file states: the population, a price.
struct GivenFigure {
    std::string name;
    std::optional<std::string> unit;
    std::string source; ///< where the person took it from; may be empty
    std::map<model::FiscalYear, base::Decimal> values;
};

/// What a file of formulas holds (docs/formulas.md).
struct FormulaBook {
    std::vector<IndicatorFormula> formulas; ///< each after those whose results it takes
    std::vector<GivenFigure> given;
};

/// Reads the TOML of a file of formulas. Fails, naming the formula, where one cannot be read, where a name stands twice
/// and where formulas take each other's results in a circle (the error shows it).
base::Result<FormulaBook> parse_formulas(std::string_view toml);

/// Puts each formula behind those whose results it takes, else leaves the order. Fails for a circle.
base::Result<std::vector<IndicatorFormula>> in_order(std::vector<IndicatorFormula> formulas);

} // namespace taikei::evaluate
