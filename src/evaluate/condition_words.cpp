#include "evaluate/condition_words.hpp"

#include "evaluate/sentence.hpp"
#include "evaluate/unparse.hpp"

#include <cstdlib>

namespace taikei::evaluate {
namespace {

std::string_view condition_id(Operation operation)
{
    switch (operation) {
    case Operation::Greater: return "condition.greater";
    case Operation::GreaterOrEqual: return "condition.greater-or-equal";
    case Operation::Less: return "condition.less";
    case Operation::LessOrEqual: return "condition.less-or-equal";
    case Operation::NotEqual: return "condition.not-equal";
    case Operation::BetterThan: return "condition.better";
    case Operation::WorseThan: return "condition.worse";
    case Operation::AtLeastAsGoodAs: return "condition.at-least-as-good";
    case Operation::AtMostAsGoodAs: return "condition.at-most-as-good";
    case Operation::LevelWith: return "condition.level";
    default: return "condition.equal";
    }
}

bool is_plain(Operation operation)
{
    return operation >= Operation::Less && operation <= Operation::NotEqual;
}

} // namespace

std::string ConditionWords::in_language(const BothLanguages &texts) const
{
    return m_language == Language::English && !texts.english.empty() ? texts.english : texts.japanese;
}

std::string ConditionWords::of_grade(const Grade &grade) const
{
    if (!grade.edge.is_empty())
        return in_language(grade.edge);
    if (grade.when.is_empty())
        return say(m_language, "condition.otherwise");
    return condition(grade.when, grade.when.root);
}

std::string ConditionWords::of_state(const State &state) const
{
    if (!state.meaning.is_empty())
        return in_language(state.meaning);
    return state.when.is_empty() ? state.name : condition(state.when, state.when.root);
}

std::string ConditionWords::condition(const RuleExpression &expression, int index) const
{
    const Term &term = expression.at(index);
    if (is_comparison(term.operation))
        return comparison(expression, term, true);
    switch (term.operation) {
    case Operation::And:
    case Operation::Or: return joined(expression, term);
    case Operation::Not: {
        const Term &inner = expression.at(term.operands[0]);
        if (inner.operation == Operation::Call && inner.function == Function::Known)
            return say(m_language, "condition.unknown", {{"name", name(expression, inner.operands[0])}});
        return say(m_language, "condition.not", {{"condition", condition(expression, term.operands[0])}});
    }
    case Operation::Call:
        if (term.function == Function::Known)
            return say(m_language, "condition.known", {{"name", name(expression, term.operands[0])}});
        break;
    default: break;
    }
    return name(expression, index);
}

std::string ConditionWords::comparison(const RuleExpression &expression, const Term &term, bool with_name) const
{
    const Term &left = expression.at(term.operands[0]);
    const std::string right = name(expression, term.operands[1]);
    const std::string_view id = condition_id(term.operation);
    if (!is_plain(term.operation)) {
        const std::string width = term.operands.size() > 2 ? name(expression, term.operands[2]) : "";
        return say(m_language, id, {{"left", name(expression, term.operands[0])}, {"right", right}, {"width", width}});
    }
    std::string bare = say(m_language, id, {{"right", right}});
    if (!with_name || left.operation == Operation::Measure)
        return bare;
    return say(m_language, "condition.of", {{"left", name(expression, term.operands[0])}, {"condition", bare}});
}

/// 50%以上80%未満: two edges of one thing are said in one breath. Empty where the parts are anything else.
std::string ConditionWords::band(const RuleExpression &expression, const Term &term) const
{
    if (term.operation != Operation::And || term.operands.size() != 2)
        return {};
    const Term &low = expression.at(term.operands[0]);
    const Term &high = expression.at(term.operands[1]);
    const bool plain = is_plain(low.operation) && is_plain(high.operation);
    if (!plain || expression.at(low.operands[0]).operation != Operation::Measure
        || expression.at(high.operands[0]).operation != Operation::Measure)
        return {};
    const std::string joint = m_language == Language::Japanese ? "" : say(m_language, "condition.and");
    return comparison(expression, low, false) + joint + comparison(expression, high, false);
}

std::string ConditionWords::joined(const RuleExpression &expression, const Term &term) const
{
    if (std::string both = band(expression, term); !both.empty())
        return both;
    std::string text;
    for (const int operand : term.operands) {
        if (!text.empty())
            text += say(m_language, term.operation == Operation::And ? "condition.and" : "condition.or");
        text += condition(expression, operand);
    }
    return text;
}

std::string ConditionWords::title_of(int reference, bool to_question) const
{
    const auto index = static_cast<std::size_t>(reference);
    if (!to_question && index >= m_rule.scales.size())
        return in_language(m_scale.title);
    const std::string title = in_language(to_question ? m_rule.questions[index].title : m_rule.scales[index].title);
    const std::string &id = to_question ? m_rule.questions[index].id : m_rule.scales[index].id;
    return title.empty() ? id : title;
}

std::string ConditionWords::call_name(const RuleExpression &expression, const Term &term) const
{
    if (term.function == Function::Reference) {
        const std::string title = in_language(m_rule.references[static_cast<std::size_t>(term.reference)].title);
        return title.empty() ? term.text : title;
    }
    if (term.function < Function::Points) {
        const std::string id =
            "function." + (term.function == Function::Attainment ? std::string("attainment") : term.text);
        const std::string first = name(expression, term.operands[0]);
        const std::string second = term.operands.size() > 1 ? name(expression, term.operands[1]) : "";
        return say(m_language, id, {{"0", first}, {"1", second}});
    }
    std::string title = title_of(term.reference, term.to_question);
    if (term.part != Part::Whole)
        title = say(m_language, term.part == Part::Own ? "function.own" : "function.lower", {{"0", title}});
    if (term.function == Function::Count && term.grades.empty())
        return say(m_language, "function.count_all", {{"0", title}});
    std::string grades;
    for (const int grade : term.grades) {
        const Scale &scale = m_rule.scales[static_cast<std::size_t>(term.reference)];
        const auto position = static_cast<std::size_t>(grade);
        grades += grades.empty() ? "" : "・";
        grades += position < scale.grades.size() ? scale.grades[position].name
                                                 : scale.states[position - scale.grades.size()].name;
    }
    return say(m_language, "function." + term.text, {{"0", title}, {"grades", grades}});
}

std::string ConditionWords::name(const RuleExpression &expression, int index) const
{
    const Term &term = expression.at(index);
    switch (term.operation) {
    case Operation::Measure: return name(m_scale.measure, m_scale.measure.root);
    case Operation::Text:
    case Operation::GradeLiteral: return term.text;
    case Operation::Call: return call_name(expression, term);
    case Operation::Named: {
        std::string plain = say(m_language, "quantity." + std::string(facts_of(term.quantity).name));
        if (term.absolute_year != 0)
            return say(m_language, "quantity.in_year",
                       {{"name", plain}, {"year", year_in_words(term.absolute_year, m_language)}});
        if (term.offset == 0)
            return plain;
        return say(m_language, term.offset < 0 ? "quantity.offset_past" : "quantity.offset_future",
                   {{"name", plain}, {"years", std::to_string(std::abs(term.offset))}});
    }
    case Operation::Multiply: return name(expression, term.operands[0]) + "×" + name(expression, term.operands[1]);
    case Operation::Divide: return name(expression, term.operands[0]) + "÷" + name(expression, term.operands[1]);
    case Operation::Add: return name(expression, term.operands[0]) + "＋" + name(expression, term.operands[1]);
    case Operation::Subtract: return name(expression, term.operands[0]) + "－" + name(expression, term.operands[1]);
    case Operation::Negate: return "－" + name(expression, term.operands[0]);
    case Operation::Constant: return constant_text(term);
    default: return condition(expression, index);
    }
}

} // namespace taikei::evaluate
