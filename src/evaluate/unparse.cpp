#include "evaluate/unparse.hpp"

namespace taikei::evaluate {
namespace {

constexpr int places_of_inexact = 3;

std::string_view sign_of(Operation operation)
{
    switch (operation) {
    case Operation::Add: return " + ";
    case Operation::Subtract: return " - ";
    case Operation::Multiply: return " * ";
    case Operation::Divide: return " / ";
    case Operation::Less: return " < ";
    case Operation::LessOrEqual: return " <= ";
    case Operation::Greater: return " > ";
    case Operation::GreaterOrEqual: return " >= ";
    case Operation::Equal: return " == ";
    case Operation::NotEqual: return " != ";
    case Operation::BetterThan: return " better than ";
    case Operation::WorseThan: return " worse than ";
    case Operation::AtLeastAsGoodAs: return " at least as good as ";
    case Operation::AtMostAsGoodAs: return " at most as good as ";
    case Operation::LevelWith: return " level with ";
    case Operation::And: return " and ";
    case Operation::Or: return " or ";
    default: return "";
    }
}

std::string named(const Term &term)
{
    std::string text(facts_of(term.quantity).name);
    if (term.absolute_year != 0)
        text += "[" + std::to_string(term.absolute_year) + "]";
    if (term.offset != 0)
        text += (term.offset > 0 ? "[+" : "[") + std::to_string(term.offset) + "]";
    return text;
}

std::string part_text(Part part)
{
    return part == Part::Own ? "own " : part == Part::Lower ? "lower " : "";
}

class Writer {
public:
    Writer(const RatingRule &rule, const Scale &scale, const RuleExpression &expression)
        : m_rule(rule)
        , m_scale(scale)
        , m_expression(expression)
    {
    }

    std::string write(int index) const
    {
        const Term &term = m_expression.at(index);
        switch (term.operation) {
        case Operation::Constant: return constant_text(term);
        case Operation::Measure: return unparse(m_rule, m_scale, m_scale.measure, m_scale.measure.root);
        case Operation::Text:
        case Operation::GradeLiteral: return "'" + term.text + "'";
        case Operation::Named: return named(term);
        case Operation::Call: return call(term);
        case Operation::Negate: return "-" + part(term.operands[0]);
        case Operation::Not: return "not " + part(term.operands[0]);
        default: return joined(term);
        }
    }

private:
    /// With brackets where it is more than one word.
    std::string part(int index) const
    {
        const std::string text = write(index);
        return m_expression.at(index).operation >= Operation::Negate ? "(" + text + ")" : text;
    }

    std::string joined(const Term &term) const
    {
        std::string text;
        const bool level = term.operation == Operation::LevelWith;
        for (std::size_t i = 0; i < term.operands.size(); ++i) {
            if (i > 0)
                text += level && i == 2 ? " within " : sign_of(term.operation);
            text += part(term.operands[i]);
        }
        return text;
    }

    std::string reference(const Term &term) const
    {
        const auto index = static_cast<std::size_t>(term.reference);
        return term.to_question ? m_rule.questions[index].id : m_rule.scales[index].id;
    }

    std::string call(const Term &term) const
    {
        if (term.function == Function::Reference)
            return term.text;
        static constexpr std::string_view attainment = "attainment";
        const bool own_formula = term.function == Function::Attainment;
        std::string text = (own_formula ? std::string(attainment) : term.text) + "(";
        if (term.function >= Function::Points) {
            text += part_text(term.part) + reference(term);
            const Scale &scale = m_rule.scales[static_cast<std::size_t>(term.to_question ? 0 : term.reference)];
            for (const int grade : term.grades) {
                const auto position = static_cast<std::size_t>(grade);
                text += ", '"
                    + (position < scale.grades.size() ? scale.grades[position].name
                                                      : scale.states[position - scale.grades.size()].name)
                    + "'";
            }
        }
        for (std::size_t i = 0; i < term.operands.size(); ++i)
            text += (i > 0 ? ", " : "") + write(term.operands[i]);
        if (own_formula && !term.text.empty())
            text += ", '" + term.text + "'";
        return text + ")";
    }

    const RatingRule &m_rule;
    const Scale &m_scale;
    const RuleExpression &m_expression;
};

} // namespace

std::string unparse(const RatingRule &rule, const Scale &scale, const RuleExpression &expression, int term)
{
    return Writer{rule, scale, expression}.write(term);
}

std::string constant_text(const Term &constant)
{
    return constant.text.contains('/') ? constant.text : number_text(constant.constant, constant.type);
}

std::string number_text(const Rational &number, Type type)
{
    const bool share = type == Type::Share;
    const auto shown = share ? number.times(Rational{100}) : std::optional(number);
    if (!shown)
        return "?";
    auto decimal = shown->exact_decimal();
    if (!decimal)
        decimal = shown->rounded(places_of_inexact);
    return (decimal ? decimal->to_shortest() : "?") + (share ? "%" : "");
}

} // namespace taikei::evaluate
