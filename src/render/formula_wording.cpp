#include "render/formula_wording.hpp"

#include "render/messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taikei::render {

namespace {

using Expression = evaluate::Expression;

/// How strongly a sign binds: a part that binds less than its surroundings gets brackets.
enum class Binding { Sum, Product, Sign, Whole };

class FormulaWriter {
public:
    FormulaWriter(Language language, const Expression &expression)
        : m_language(language)
        , m_expression(expression)
    {
    }

    std::string write() const { return text_of(m_expression.steps.back()); }

private:
    static Binding binding_of(Expression::Kind kind)
    {
        switch (kind) {
        case Expression::Kind::Add:
        case Expression::Kind::Subtract: return Binding::Sum;
        case Expression::Kind::Multiply:
        case Expression::Kind::Divide: return Binding::Product;
        case Expression::Kind::Negate: return Binding::Sign;
        default: return Binding::Whole;
        }
    }

    std::string text_of(const Expression::Step &step) const
    {
        switch (step.kind) {
        case Expression::Kind::Number: return number_in_words(fmt::format("{:.15g}", step.number)) + step.text;
        case Expression::Kind::Name: return step.text;
        case Expression::Kind::SumBelow: return say(m_language, "formula_sum_below", {{"name", step.text}});
        case Expression::Kind::Add: return signed_text(step, " ＋ ");
        case Expression::Kind::Subtract: return signed_text(step, " － ");
        case Expression::Kind::Multiply: return signed_text(step, " × ");
        case Expression::Kind::Divide: return signed_text(step, " ÷ ");
        case Expression::Kind::Negate: return "－" + operand(step, 0, Binding::Sign);
        case Expression::Kind::Mean: return call(step, "formula_mean");
        case Expression::Kind::Sum: return call(step, "formula_sum");
        case Expression::Kind::Least: return call(step, "formula_least");
        case Expression::Kind::Greatest: return call(step, "formula_greatest");
        }
        return {};
    }

    /// A second operand that binds no more strongly keeps its brackets: a － (b － c), a ÷ (b × c).
    std::string signed_text(const Expression::Step &step, std::string_view sign) const
    {
        const Binding own = binding_of(step.kind);
        const Binding second = own == Binding::Sum ? Binding::Product : Binding::Sign;
        return operand(step, 0, own) + std::string(sign) + operand(step, 1, second);
    }

    std::string operand(const Expression::Step &step, std::size_t index, Binding least) const
    {
        const Expression::Step &part = m_expression.steps[step.operands[index]];
        return binding_of(part.kind) < least ? "（" + text_of(part) + "）" : text_of(part);
    }

    std::string call(const Expression::Step &step, std::string_view name) const
    {
        std::string parts;
        for (const std::size_t part : step.operands)
            parts += (parts.empty() ? "" : "、") + text_of(m_expression.steps[part]);
        return message(m_language, name) + "（" + parts + "）";
    }

    Language m_language;
    const Expression &m_expression;
};

} // namespace

std::string formula_in_words(Language language, const evaluate::Expression &expression)
{
    return FormulaWriter(language, expression).write();
}

std::string number_in_words(const std::string &digits)
{
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    const std::size_t end = std::min(digits.find_first_not_of("0123456789", first), digits.size());
    std::string text = digits.substr(0, end);
    for (std::size_t at = end; at > first + 3; at -= 3)
        text.insert(at - 3, ",");
    return text + digits.substr(end);
}

} // namespace taikei::render
