#pragma once

#include "evaluate/formula.hpp"
#include "model/named_quantity.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taikei::evaluate {

/// A figure that went into a result, and where it came from.
struct FormulaInput {
    enum class Origin : std::uint8_t {
        Indicator, ///< a value of an indicator of the plan
        Text, ///< a count in the plan's running text
        Formula, ///< another formula's result
        Given, ///< stated in the file of formulas
    };
    Origin origin = Origin::Indicator;
    std::string name; ///< as the plan or the file prints it
    std::string id; ///< indicator, or node of the text; empty for the others
    std::optional<model::FiscalYear> year; ///< none for a count in a text that names no year
    base::Decimal number;
    std::optional<std::string> unit;
    model::Source source; ///< place in the document
    bool year_is_stated = true; ///< false: a count's year was taken from the values beside its text
    std::string note; ///< heading of the text, or source of the given figure
};

/// A formula's result for one year.
struct Computed {
    enum class Reason : std::uint8_t {
        MissingInput, ///< no value for the year, or only a word
        UnknownName, ///< no indicator, count or formula has the name
        AmbiguousName, ///< several that differ have it
        DivisionByZero,
        UnitMismatch,
        TooLarge, ///< beyond 18 digits
    };
    struct Undefined {
        Reason reason = Reason::MissingInput;
        std::string detail; ///< in English, names the input
    };

    std::string name;
    model::FiscalYear year{0};
    std::string formula; ///< as written
    std::optional<std::string> unit;
    std::optional<base::Decimal> number; ///< none where undefined
    double exact = 0; ///< the number before it was rounded
    std::optional<Undefined> undefined;
    std::vector<FormulaInput> inputs; ///< all that were found, the way back from the result
    std::optional<base::Decimal> printed; ///< what the plan itself prints under the name, where it does
    bool units_checked = false; ///< false where an input has no unit

    /// The plan prints what the formula gives, to the printed digits. Only where both are there.
    bool agrees() const;
};

std::string_view name_of(FormulaInput::Origin origin);
std::string_view name_of(Computed::Reason reason);

/// All formulas for one year, in the book's order. `counts` are what the plan's running text holds. A name is looked
/// for among the formulas, then the given figures, then the indicators and counts of the formula's node, of what lies
/// below and above it, and last of the whole plan. Never throws; whatever is wrong makes one result undefined and
/// leaves the others.
std::vector<Computed> compute(const FormulaBook &book, const model::Plan &plan,
                              const std::vector<model::NamedQuantity> &counts, model::FiscalYear year);

} // namespace taikei::evaluate
