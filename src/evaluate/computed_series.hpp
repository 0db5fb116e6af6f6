#pragma once

#include "evaluate/compute.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace taikei::evaluate {

/// One of the figures that a formula takes, year by year.
struct TakenFigure {
    FormulaInput::Origin origin = FormulaInput::Origin::Indicator;
    std::string name; ///< as the plan or the file prints it
    std::optional<std::size_t> indicator; ///< position in the plan; of a formula's result the one it computes
    std::string node; ///< id of the node in whose text it stands; else empty
    std::optional<std::string> unit;
    std::string note; ///< heading of the text, or source of the given figure
    std::map<model::FiscalYear, std::string> printed; ///< as printed, a word too: 準備中; nothing where none stands
};

/// What a formula gives for a plan over the years, and what it takes.
struct ComputedSeries {
    IndicatorFormula formula;
    std::vector<std::size_t> indicators; ///< positions of those that print its result; empty where none does
    std::vector<TakenFigure> taken; ///< in the formula's order, of a sum all that lie below
    std::vector<Computed> results; ///< by year; only years in which the plan has one of the figures or the result
};

/// The years that can be computed: those with values of a kind that a formula takes, or with counts in the text.
std::set<model::FiscalYear> computable_years(const FormulaBook &book, const model::Plan &plan,
                                             const std::vector<model::NamedQuantity> &counts);

/// All formulas over all years, in the book's order.
std::vector<ComputedSeries> compute_series(const FormulaBook &book, const model::Plan &plan,
                                           const std::vector<model::NamedQuantity> &counts);

/// Fails for a formula that can give nothing in this plan whatever its values are: a name that nothing has, or that
/// several have whose values differ; units that do not go together. A value that is only missing is no fault.
base::Result<void> check_formulas(const FormulaBook &book, const model::Plan &plan,
                                  const std::vector<model::NamedQuantity> &counts);

} // namespace taikei::evaluate
