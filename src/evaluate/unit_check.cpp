#include "evaluate/unit_check.hpp"

#include <cmath>

namespace taikei::evaluate {

namespace {

using Kind = Expression::Kind;

/// What is known of a step.
struct Known {
    enum class Sort {
        Plain, ///< a number without a unit
        Unstated, ///< an input without a unit takes part
        Counted, ///< has a unit
    };
    Sort sort = Sort::Plain;
    Unit unit;
    double number = 1; ///< of a plain number
};

/// 2 for 100, -3 for 0.001; 0 for what is no change of unit.
int unit_change(double number)
{
    constexpr int least = 2;
    if (!(number > 0))
        return 0;
    const double power = std::log10(number);
    const double whole = std::round(power);
    return std::abs(power - whole) < 1e-9 && std::abs(whole) >= least ? static_cast<int>(whole) : 0;
}

class Checker {
public:
    Checker(const Expression &expression, const std::vector<std::optional<Unit>> &variables)
        : m_expression(expression)
        , m_variables(variables)
    {
    }

    base::Result<std::optional<Unit>> run()
    {
        for (const Expression::Step &step : m_expression.steps) {
            auto known = known_of(step);
            if (!known)
                return std::unexpected(known.error());
            m_known.push_back(std::move(*known));
        }
        const Known &whole = m_known.back();
        if (whole.sort == Known::Sort::Unstated)
            return std::optional<Unit>();
        return std::optional(whole.unit);
    }

private:
    base::Result<Known> known_of(const Expression::Step &step) const
    {
        switch (step.kind) {
        case Kind::Number: return number(step);
        case Kind::Name:
        case Kind::SumBelow: return variable(step);
        case Kind::Negate: return m_known[step.operands.front()];
        case Kind::Multiply: return multiplied(step, 1);
        case Kind::Divide: return multiplied(step, -1);
        case Kind::Add:
        case Kind::Subtract:
        case Kind::Mean:
        case Kind::Sum:
        case Kind::Least:
        case Kind::Greatest: return together(step);
        }
        return Known{};
    }

    static Known number(const Expression::Step &step)
    {
        if (step.text.empty())
            return {Known::Sort::Plain, {}, step.number};
        return {Known::Sort::Counted, parse_unit(step.text), 1};
    }

    Known variable(const Expression::Step &step) const
    {
        const std::optional<Unit> &unit = m_variables[step.variable];
        return unit ? Known{Known::Sort::Counted, *unit, 1} : Known{Known::Sort::Unstated, {}, 1};
    }

    Known multiplied(const Expression::Step &step, int sign) const
    {
        const Known &left = m_known[step.operands[0]];
        const Known &right = m_known[step.operands[1]];
        if (left.sort == Known::Sort::Unstated || right.sort == Known::Sort::Unstated)
            return {Known::Sort::Unstated, {}, 1};
        if (left.sort == Known::Sort::Plain && right.sort == Known::Sort::Plain)
            return {Known::Sort::Plain, {}, sign > 0 ? left.number * right.number : left.number / right.number};
        Known result{Known::Sort::Counted, sign > 0 ? left.unit * right.unit : left.unit / right.unit, 1};
        if (left.sort == Known::Sort::Plain)
            result.unit.ten -= unit_change(left.number);
        if (right.sort == Known::Sort::Plain)
            result.unit.ten -= sign * unit_change(right.number);
        return result;
    }

    base::Result<Known> together(const Expression::Step &step) const
    {
        Known result = m_known[step.operands.front()];
        for (const std::size_t operand : step.operands) {
            const Known &next = m_known[operand];
            if (result.sort == Known::Sort::Unstated || next.sort == Known::Sort::Unstated)
                result = {Known::Sort::Unstated, {}, 1};
            else if (result.sort == Known::Sort::Plain)
                result = next;
            else if (next.sort == Known::Sort::Counted && next.unit != result.unit)
                return base::fail(result.unit.to_string() + " and " + next.unit.to_string()
                                  + " cannot be added or compared: bring them to one unit first");
        }
        return result;
    }

    const Expression &m_expression;
    const std::vector<std::optional<Unit>> &m_variables;
    std::vector<Known> m_known; ///< one a step
};

std::string power_of_ten(int power)
{
    return "1" + std::string(static_cast<std::size_t>(power), '0');
}

} // namespace

base::Result<std::optional<Unit>> unit_of(const Expression &expression,
                                          const std::vector<std::optional<Unit>> &variables)
{
    return Checker(expression, variables).run();
}

base::Result<void> check_unit(const std::optional<Unit> &result, const std::string &stated)
{
    if (!result)
        return {};
    const Unit wanted = parse_unit(stated);
    if (*result == wanted)
        return {};
    if (result->powers != wanted.powers)
        return base::fail("the formula gives " + result->to_string() + ", not " + stated);
    const int apart = result->ten - wanted.ten;
    return base::fail("the formula gives " + result->to_string() + ", not " + stated + ": "
                      + (apart > 0 ? "multiply by " : "divide by ") + power_of_ten(std::abs(apart)));
}

} // namespace taikei::evaluate
