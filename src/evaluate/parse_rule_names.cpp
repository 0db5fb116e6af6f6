#include "evaluate/rule_expression_parser.hpp"

namespace taikei::evaluate {

int RuleExpressionParser::parse_name()
{
    const Token name = token();
    ++m_position;
    if (is_sign("(")) {
        if (const auto function = find_function(name.text))
            return parse_call(*function, name);
        return note("there is no function '" + name.text + "'", name.column);
    }
    if (name.text == "measure" && !m_context.scale.measure.is_empty()) {
        Term measure;
        measure.operation = Operation::Measure;
        measure.type = m_context.scale.measure.type();
        measure.column = name.column;
        return add(std::move(measure));
    }
    if (const auto quantity = parse_quantity_name(name.text))
        return parse_quantity(*quantity, name);
    for (const ShortName &candidate : short_names()) {
        if (candidate.name == name.text || candidate.japanese == name.text)
            return expand(candidate, name);
    }
    if (const auto reference = m_context.rule.find_reference(name.text))
        return parse_rule_reference(*reference, name);
    if (const auto found = m_context.definitions.find(name.text); found != m_context.definitions.end())
        return expand_definition(found->second, name);
    return note("the name '" + name.text + "' is not known", name.column);
}

int RuleExpressionParser::parse_quantity(Quantity quantity, const Token &name)
{
    if (m_context.scale.subject != Subject::Indicator && !is_about_anything(quantity))
        return note("'" + name.text
                        + "' belongs to an indicator; this scale rates measures: "
                          "use mean_value(), share(), count() and the like",
                    name.column);
    Term named;
    named.operation = Operation::Named;
    named.quantity = quantity;
    named.type = facts_of(quantity).type;
    named.column = name.column;
    if (quantity == Quantity::PreviousGrade)
        named.reference = static_cast<int>(m_context.rule.scales.size());
    if (take_sign("[") && !parse_offset(named))
        return no_term;
    if (named.quantity == Quantity::Actual && named.offset == -1) {
        named.quantity = Quantity::LastYear;
        named.offset = 0;
    }
    return add(std::move(named));
}

int RuleExpressionParser::parse_rule_reference(int reference, const Token &name)
{
    if (m_context.scale.subject != Subject::Indicator)
        return note("'" + name.text + "' is held against indicators; this scale rates measures", name.column);
    Term call;
    call.operation = Operation::Call;
    call.type = Type::Amount;
    call.reference = reference;
    call.text = name.text;
    call.column = name.column;
    return add_call(Function::Reference, std::move(call));
}

bool RuleExpressionParser::parse_offset(Term &named)
{
    const bool back = take_sign("-");
    if (!back)
        take_sign("+");
    const Token number = token();
    const bool whole = number.kind == Token::Kind::Number && number.number.is_whole();
    const bool is_year = whole && !back && number.number >= Rational{1900} && number.number < Rational{2200};
    if (!is_year && !(whole && number.number < Rational{100})) {
        note("in square brackets stands a fiscal year, or how many years away: actual[2018], actual[-1]");
        return false;
    }
    ++m_position;
    const int years = static_cast<int>(number.number.to_double());
    (is_year ? named.absolute_year : named.offset) = back ? -years : years;
    if (!take_sign("]")) {
        note("a square bracket is not closed");
        return false;
    }
    return true;
}

int RuleExpressionParser::expand(const ShortName &shorter, const Token &name)
{
    const int actual = parse_quantity(Quantity::Actual, name);
    if (actual == no_term)
        return no_term;
    const int against = parse_quantity(shorter.against, name);
    return finish_call(shorter.function, {actual, against}, name);
}

int RuleExpressionParser::expand_definition(const Definition &definition, const Token &name)
{
    const std::string where = "in the definition '" + name.text + "' of line " + std::to_string(definition.line) + ": ";
    if (++m_depth > deepest_expression)
        return note(where + "it needs itself", name.column);
    auto tokens = cut_into_tokens(definition.source);
    if (!tokens)
        return note(where + tokens.error().message, name.column);
    std::swap(m_tokens, *tokens);
    const std::size_t position = std::exchange(m_position, 0);
    const bool was_sound = !m_error;
    const int inside = parse_or();
    if (inside != no_term && token().kind != Token::Kind::End)
        note("'" + token().text + "' is not expected", token().column);
    const bool is_told = m_error && m_error->message.starts_with("in the definition");
    if (was_sound && m_error && !is_told)
        m_error->message = where + m_error->where + ": " + m_error->message;
    std::swap(m_tokens, *tokens);
    m_position = position;
    --m_depth;
    return m_error ? no_term : inside;
}

int RuleExpressionParser::parse_call(Function function, const Token &name)
{
    ++m_position;
    if (++m_depth > deepest_expression)
        return note("the expression is nested too deeply");
    Term call;
    if (takes_a_scale(function) && !parse_reference(function, call))
        return no_term;
    std::vector<int> operands;
    while (!is_sign(")")) {
        if (!operands.empty() || takes_a_scale(function)) {
            if (!take_sign(","))
                return note("a comma or a closing bracket is expected");
        }
        const int operand = parse_or();
        if (operand == no_term)
            return no_term;
        operands.push_back(operand);
    }
    take_sign(")");
    --m_depth;
    return takes_a_scale(function) ? finish_reference(function, std::move(call), operands, name)
                                   : finish_call(function, std::move(operands), name);
}

Part RuleExpressionParser::take_part()
{
    const Token::Kind next = token(1).kind;
    if (next != Token::Kind::Word && next != Token::Kind::Text)
        return Part::Whole;
    return take_word("own") ? Part::Own : take_word("lower") ? Part::Lower : Part::Whole;
}

bool RuleExpressionParser::parse_reference(Function function, Term &call)
{
    if (looks_below(function))
        call.part = take_part();
    const Token name = token();
    if (name.kind != Token::Kind::Word && name.kind != Token::Kind::Text) {
        note("'" + std::string(function_name(function)) + "' needs the name of a scale or question");
        return false;
    }
    ++m_position;
    const auto scale = m_context.rule.find_scale(name.text);
    const auto question = m_context.rule.find_question(name.text);
    if (question && (function == Function::Points || function == Function::Mark)) {
        call.reference = *question;
        call.to_question = true;
        return true;
    }
    if (!scale || function == Function::Mark) {
        note("there is no " + std::string(function == Function::Mark ? "question" : "scale or question") + " '"
                 + name.text + "' before this one",
             name.column);
        return false;
    }
    call.reference = *scale;
    return is_reachable(function, scale_of(*scale), name);
}

bool RuleExpressionParser::is_reachable(Function function, const Scale &scale, const Token &name)
{
    const Scale &own = m_context.scale;
    const bool same = scale.subject == own.subject && scale.level == own.level;
    if (!looks_below(function) && !same) {
        note("'" + name.text + "' rates something else than this scale; use mean(), worst(), share() and the like",
             name.column);
        return false;
    }
    if (looks_below(function) && own.subject == Subject::Indicator) {
        note("nothing lies below an indicator; use points() or grade()", name.column);
        return false;
    }
    return true;
}

int RuleExpressionParser::finish_reference(Function function, Term call, const std::vector<int> &operands,
                                           const Token &name)
{
    call.operation = Operation::Call;
    call.column = name.column;
    call.text = function_name(function);
    if (!take_grades(function, call, operands))
        return no_term;
    switch (function) {
    case Function::GradeOf:
    case Function::WorstGrade:
    case Function::BestGrade: call.type = Type::Grade; break;
    case Function::Mark: call.type = Type::Word; break;
    case Function::ShareOf: call.type = Type::Share; break;
    case Function::MeanValue:
    case Function::WeightedMeanValue: {
        const RuleExpression &measure = scale_of(call.reference).measure;
        if (measure.is_empty())
            return note("the scale has no measure of which a mean could be taken", name.column);
        call.type = measure.type() == Type::Amount ? Type::Number : measure.type();
        break;
    }
    default: call.type = Type::Number; break;
    }
    return add_call(function, std::move(call));
}

int RuleExpressionParser::add_call(Function function, Term call)
{
    call.function = function;
    return add(std::move(call));
}

bool RuleExpressionParser::take_grades(Function function, Term &call, const std::vector<int> &operands)
{
    const bool allowed = function == Function::Count || function == Function::ShareOf;
    if (function == Function::ShareOf && operands.empty()) {
        note("share() needs the grades that count: share(indicator, 'A')", call.column);
        return false;
    }
    for (const int operand : operands) {
        const Term &text = term(operand);
        if (!allowed || text.operation != Operation::Text) {
            note("'" + std::string(function_name(function)) + "' takes "
                     + (allowed ? "names of grades in quotes" : "one scale or question and nothing else"),
                 text.column);
            return false;
        }
        const Scale &scale = scale_of(call.reference);
        const auto grade = scale.find_grade(text.text);
        const auto state = scale.find_state(text.text);
        if (!grade && !state) {
            note("'" + text.text + "' is no grade or state of the scale '" + scale.id + "'", text.column);
            return false;
        }
        call.grades.push_back(grade ? *grade : static_cast<int>(scale.grades.size()) + *state);
    }
    return true;
}

int RuleExpressionParser::finish_call(Function function, std::vector<int> operands, const Token &name)
{
    if (operands.empty() || operands.back() == no_term)
        return m_error ? no_term : note("'" + name.text + "' needs something in its brackets", name.column);
    Term call;
    call.operation = Operation::Call;
    call.column = name.column;
    call.text = function_name(function);
    if (!check_call(function, operands, call, name))
        return no_term;
    call.operands = std::move(operands);
    return add_call(function, std::move(call));
}

bool RuleExpressionParser::is_whole_literal(int operand) const
{
    const Term &literal = m_expression.at(operand);
    return literal.operation == Operation::Constant && literal.type == Type::Literal && literal.constant.is_whole();
}

bool RuleExpressionParser::wrong_call(const std::string &use, const Token &name)
{
    note("'" + name.text + "' is used so: " + use, name.column);
    return false;
}

bool RuleExpressionParser::is_amount(int operand) const
{
    const Type type = m_expression.at(operand).type;
    return type == Type::Amount || type == Type::Literal;
}

bool RuleExpressionParser::check_call(Function function, std::vector<int> &operands, Term &call, const Token &name)
{
    const bool of_indicator = m_context.scale.subject == Subject::Indicator;
    if (!of_indicator && function <= Function::Average) {
        note("'" + name.text + "' belongs to an indicator; this scale rates measures", name.column);
        return false;
    }
    const Type first = m_expression.at(operands.front()).type;
    switch (function) {
    case Function::Attainment: return check_attainment(operands, call, name);
    case Function::Progress:
        call.type = Type::Share;
        return (operands.size() == 1 && is_amount(operands[0])) || wrong_call("progress(midway_target)", name);
    case Function::Expected: return check_expected(operands, call, name);
    case Function::Gain:
    case Function::GainRate:
        call.type = function == Function::Gain ? Type::Amount : Type::Share;
        return (operands.size() == 2 && is_amount(operands[0]) && is_amount(operands[1]))
            || wrong_call("gain(actual, baseline)", name);
    case Function::Average:
        call.type = Type::Amount;
        return (operands.size() == 1 && is_whole_literal(operands[0])) || wrong_call("average(3)", name);
    case Function::Absolute:
        call.type = first;
        return (operands.size() == 1 && is_numeric(first)) || wrong_call("abs(actual - baseline)", name);
    case Function::Minimum:
    case Function::Maximum: return check_extreme(operands, call, name);
    case Function::Round:
        call.type = first;
        return (operands.size() == 2 && is_numeric(first) && is_whole_literal(operands[1]))
            || wrong_call("round(attainment, 2)", name);
    case Function::Known: call.type = Type::Truth; return operands.size() == 1 || wrong_call("known(target)", name);
    case Function::Percent:
        call.type = Type::Number;
        return (operands.size() == 1 && first == Type::Share) || wrong_call("percent(attainment)", name);
    case Function::CountTrue:
        call.type = Type::Number;
        return std::ranges::all_of(operands, [&](int operand) { return m_expression.at(operand).type == Type::Truth; })
            || wrong_call("count_true(met, attainment >= 80%)", name);
    default: return wrong_call("name of a scale", name);
    }
}

bool RuleExpressionParser::check_attainment(std::vector<int> &operands, Term &call, const Token &name)
{
    call.type = Type::Share;
    const std::string use = "attainment(midway_target) or attainment(target, 'from-baseline')";
    if (operands.empty() || operands.size() > 2 || !is_amount(operands[0]))
        return wrong_call(use, name);
    if (operands.size() == 2) {
        const Term &formula = m_expression.at(operands[1]);
        if (formula.operation != Operation::Text || !parse_formula(formula.text))
            return wrong_call(use + "; formulas are ratio, two-minus-ratio, inverse-ratio, from-baseline, band", name);
        call.text = formula.text;
        operands.pop_back();
    } else {
        call.text.clear();
    }
    return true;
}

bool RuleExpressionParser::check_expected(const std::vector<int> &operands, Term &call, const Token &name)
{
    call.type = Type::Amount;
    const Term &target = m_expression.at(operands[0]);
    const bool is_target = target.operation == Operation::Named
        && (target.quantity == Quantity::Target || target.quantity == Quantity::MidwayTarget
            || target.quantity == Quantity::FinalTarget);
    return (operands.size() == 1 && is_target) || wrong_call("expected(midway_target)", name);
}

bool RuleExpressionParser::check_extreme(const std::vector<int> &operands, Term &call, const Token &name)
{
    std::optional<Type> type = m_expression.at(operands[0]).type;
    for (const int operand : operands)
        type = type ? type_of_sum(*type, m_expression.at(operand).type) : type;
    if (!type || operands.size() < 2)
        return wrong_call("min(attainment, 100%)", name);
    call.type = *type;
    return true;
}

} // namespace taikei::evaluate
