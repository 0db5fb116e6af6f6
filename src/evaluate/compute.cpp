#include "evaluate/compute.hpp"

#include "base/text.hpp"
#include "evaluate/figures.hpp"
#include "evaluate/unit_check.hpp"

#include <muParser.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace taikei::evaluate {

namespace {

/// What a formula's variable stands for.
struct Variable {
    double number = 0;
    std::optional<Unit> unit;
};

/// Calculates one formula after the other. The library takes longer to prepare than a formula to calculate.
class Calculator {
public:
    /// The library's answer; not a number where it refuses the text, which parse_expression() has made sure it does
    /// not.
    double calculate(const std::string &safe, std::vector<Variable> &variables)
    {
        try {
            m_parser.ClearVar();
            for (std::size_t i = 0; i < variables.size(); ++i)
                m_parser.DefineVar("v" + std::to_string(i), &variables[i].number);
            m_parser.SetExpr(safe);
            return m_parser.Eval();
        } catch (const mu::ParserError &) {
            return std::nan("");
        }
    }

    /// The text of the divisor that is zero; none where none is.
    std::optional<std::string> zero_divisor(const Expression &expression, std::vector<Variable> &variables)
    {
        for (const Expression::Step &step : expression.steps) {
            if (step.kind != Expression::Kind::Divide)
                continue;
            const Expression::Step &divisor = expression.steps[step.operands[1]];
            if (value_of(divisor, expression, variables) == 0)
                return divisor.text.empty() ? "a part of the formula" : divisor.text;
        }
        return std::nullopt;
    }

private:
    double value_of(const Expression::Step &step, const Expression &expression, std::vector<Variable> &variables)
    {
        switch (step.kind) {
        case Expression::Kind::Number: return step.number;
        case Expression::Kind::Name:
        case Expression::Kind::SumBelow: return variables[step.variable].number;
        default: return calculate(expression.safe.substr(step.begin, step.end - step.begin), variables);
        }
    }

    mu::Parser m_parser;
};

/// A half is rounded away from zero (四捨五入), also where binary fractions made it a hair smaller: 23 / 80 × 100 is
/// 28.75.
std::optional<base::Decimal> rounded(double number, int decimals)
{
    constexpr double most = 9e17;
    constexpr double most_with_fractions = 1e13;
    constexpr double hair = 2e-15; // some nine times what one operation may lose
    const double scaled = number * std::pow(10.0, decimals);
    if (!(std::abs(scaled) < most))
        return std::nullopt;
    const double whole = std::abs(scaled) < most_with_fractions ? scaled * (1 + hair) : scaled;
    return base::Decimal::of(std::llround(whole), decimals);
}

class Computer {
public:
    Computer(const FormulaBook &book, const model::Plan &plan, const std::vector<model::NamedQuantity> &counts,
             model::FiscalYear year)
        : m_figures(plan, counts)
        , m_year(year)
    {
        for (const GivenFigure &figure : book.given)
            m_given.emplace(base::fold_tight(figure.name), &figure);
        for (const IndicatorFormula &formula : book.formulas)
            m_formulas.emplace(base::fold_tight(formula.name), m_formulas.size());
    }

    /// Called for each formula in the book's order, so that what it takes is there.
    void add(const IndicatorFormula &formula)
    {
        Computed result;
        result.name = formula.name;
        result.year = m_year;
        result.formula = formula.text;
        result.unit = formula.unit;
        result.undefined = fill(result, formula);
        if (result.undefined)
            result.number.reset();
        m_results.push_back(std::move(result));
    }

    std::vector<Computed> take() { return std::move(m_results); }

private:
    std::optional<Computed::Undefined> fill(Computed &result, const IndicatorFormula &formula)
    {
        std::optional<std::string> node;
        if (formula.node) {
            node = m_figures.node_id(*formula.node);
            if (!node)
                return Computed::Undefined{Computed::Reason::UnknownName,
                                           "no one node has the code or id " + *formula.node};
        }
        if (const auto printed = m_figures.find(formula.name, node, formula.kind, m_year);
            printed && printed->origin == FormulaInput::Origin::Indicator)
            result.printed = printed->number;
        std::vector<Variable> variables;
        for (const Expression::Variable &wanted : formula.expression.variables) {
            Variable variable;
            if (auto missing = take_variable(variable, result, wanted, formula, node))
                return missing;
            variables.push_back(std::move(variable));
        }
        if (auto mismatch = check_units(result, formula, variables))
            return mismatch;
        return calculate_result(result, formula, variables);
    }

    std::optional<Computed::Undefined> take_variable(Variable &variable, Computed &result,
                                                     const Expression::Variable &wanted,
                                                     const IndicatorFormula &formula,
                                                     const std::optional<std::string> &node)
    {
        if (wanted.below)
            return take_sum(variable, result, wanted.name, formula, node);
        const std::string folded = base::fold_tight(wanted.name);
        if (const auto other = m_formulas.find(folded); other != m_formulas.end())
            return take_result(variable, result, other->second);
        Figures::Found input = m_given.contains(folded) ? given(*m_given.at(folded))
                                                        : m_figures.find(wanted.name, node, formula.kind, m_year);
        if (!input)
            return input.error();
        variable = {input->number.to_double(), unit_of_input(*input)};
        result.inputs.push_back(std::move(*input));
        return std::nullopt;
    }

    std::optional<Computed::Undefined> take_result(Variable &variable, Computed &result, std::size_t index)
    {
        const Computed &other = m_results[index]; // its exact number: formulas on formulas round once
        if (other.undefined)
            return Computed::Undefined{other.undefined->reason,
                                       other.name + " is undefined: " + other.undefined->detail};
        FormulaInput input{
            FormulaInput::Origin::Formula, other.name, {}, m_year, *other.number, other.unit, {}, true, {}};
        variable = {other.exact, unit_of_input(input)};
        result.inputs.push_back(std::move(input));
        return std::nullopt;
    }

    std::optional<Computed::Undefined> take_sum(Variable &variable, Computed &result, const std::string &name,
                                                const IndicatorFormula &formula, const std::optional<std::string> &node)
    {
        auto inputs = m_figures.find_below(name, node, formula.kind, m_year);
        if (!inputs)
            return inputs.error();
        variable.unit = unit_of_input(inputs->front());
        for (FormulaInput &input : *inputs) {
            if (const auto unit = unit_of_input(input); unit != variable.unit)
                return Computed::Undefined{Computed::Reason::UnitMismatch,
                                           name + " is counted in different units in the parts below"};
            variable.number += input.number.to_double();
            result.inputs.push_back(std::move(input));
        }
        return std::nullopt;
    }

    Figures::Found given(const GivenFigure &figure) const
    {
        const auto found = figure.values.find(m_year);
        if (found == figure.values.end())
            return std::unexpected(Computed::Undefined{
                Computed::Reason::MissingInput, figure.name + " is not given for " + model::in_short_era(m_year)});
        FormulaInput input;
        input.origin = FormulaInput::Origin::Given;
        input.name = figure.name;
        input.year = m_year;
        input.number = found->second;
        input.unit = figure.unit;
        input.note = figure.source;
        return input;
    }

    static std::optional<Unit> unit_of_input(const FormulaInput &input)
    {
        return input.unit ? std::optional(parse_unit(*input.unit)) : std::nullopt;
    }

    static std::optional<Computed::Undefined> check_units(Computed &result, const IndicatorFormula &formula,
                                                          const std::vector<Variable> &variables)
    {
        std::vector<std::optional<Unit>> units;
        for (const Variable &variable : variables)
            units.push_back(variable.unit);
        const auto unit = unit_of(formula.expression, units);
        if (!unit)
            return Computed::Undefined{Computed::Reason::UnitMismatch, unit.error().message};
        result.units_checked = unit->has_value();
        if (!formula.unit) {
            if (*unit && !((*unit)->is_ratio() && (*unit)->ten == 0))
                result.unit = (*unit)->to_string();
            return std::nullopt;
        }
        if (const auto fits = check_unit(*unit, *formula.unit); !fits)
            return Computed::Undefined{Computed::Reason::UnitMismatch, fits.error().message};
        return std::nullopt;
    }

    std::optional<Computed::Undefined> calculate_result(Computed &result, const IndicatorFormula &formula,
                                                        std::vector<Variable> &variables)
    {
        if (const auto zero = m_calculator.zero_divisor(formula.expression, variables))
            return Computed::Undefined{Computed::Reason::DivisionByZero,
                                       *zero + " is 0, and nothing can be divided by it"};
        result.exact = m_calculator.calculate(formula.expression.safe, variables);
        const bool percent = result.unit && parse_unit(*result.unit) == parse_unit("%");
        result.number = rounded(result.exact, formula.decimals.value_or(percent ? 1 : 2));
        if (!result.number)
            return Computed::Undefined{Computed::Reason::TooLarge, "the result has more than 18 digits"};
        return std::nullopt;
    }

    Figures m_figures;
    Calculator m_calculator;
    model::FiscalYear m_year;
    std::unordered_map<std::string, const GivenFigure *> m_given;
    std::unordered_map<std::string, std::size_t> m_formulas; ///< place in the results
    std::vector<Computed> m_results;
};

} // namespace

bool Computed::agrees() const
{
    if (!number || !printed)
        return false;
    const int decimals = std::min(number->scale(), printed->scale());
    return rounded(exact, decimals) == rounded(printed->to_double(), decimals);
}

std::string_view name_of(FormulaInput::Origin origin)
{
    switch (origin) {
    case FormulaInput::Origin::Indicator: return "indicator";
    case FormulaInput::Origin::Text: return "text";
    case FormulaInput::Origin::Formula: return "formula";
    case FormulaInput::Origin::Given: return "given";
    }
    return "";
}

std::string_view name_of(Computed::Reason reason)
{
    switch (reason) {
    case Computed::Reason::MissingInput: return "missing-input";
    case Computed::Reason::UnknownName: return "unknown-name";
    case Computed::Reason::AmbiguousName: return "ambiguous-name";
    case Computed::Reason::DivisionByZero: return "division-by-zero";
    case Computed::Reason::UnitMismatch: return "unit-mismatch";
    case Computed::Reason::TooLarge: return "too-large";
    }
    return "";
}

std::vector<Computed> compute(const FormulaBook &book, const model::Plan &plan,
                              const std::vector<model::NamedQuantity> &counts, model::FiscalYear year)
{
    Computer computer(book, plan, counts, year);
    for (const IndicatorFormula &formula : book.formulas)
        computer.add(formula);
    return computer.take();
}

} // namespace taikei::evaluate
