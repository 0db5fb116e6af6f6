#include "evaluate/rule_expression_parser.hpp"

namespace taikei::evaluate {

namespace {

constexpr std::size_t most_terms = 2000;

/// "2/3" as one number: a share may be held against it, for it cannot be meant in percent. None for anything else.
std::optional<Term> fraction_of(const Term &numerator, const Term &denominator)
{
    const auto is_plain = [](const Term &term) {
        return term.operation == Operation::Constant && term.type == Type::Literal && !term.text.contains('/');
    };
    if (!is_plain(numerator) || !is_plain(denominator))
        return std::nullopt;
    const auto value = numerator.constant.divided_by(denominator.constant);
    if (!value)
        return std::nullopt;
    Term fraction = numerator;
    fraction.constant = *value;
    fraction.text = numerator.text + "/" + denominator.text;
    fraction.type = Type::Number;
    return fraction;
}

} // namespace

base::Result<RuleExpression> RuleExpressionParser::parse()
{
    m_expression.root = parse_or();
    if (!m_error && token().kind != Token::Kind::End)
        note("'" + token().text + "' is not expected here");
    if (!m_error && m_expression.terms.size() > most_terms)
        note("the expression is too long");
    if (m_error)
        return std::unexpected(*m_error);
    return std::move(m_expression);
}

const Token &RuleExpressionParser::token(std::size_t ahead) const
{
    return m_tokens[std::min(m_position + ahead, m_tokens.size() - 1)];
}

bool RuleExpressionParser::is_word(std::string_view word, std::size_t ahead) const
{
    return token(ahead).kind == Token::Kind::Word && token(ahead).text == word;
}

bool RuleExpressionParser::take_sign(std::string_view sign)
{
    if (!is_sign(sign))
        return false;
    ++m_position;
    return true;
}

bool RuleExpressionParser::take_word(std::string_view word)
{
    if (!is_word(word))
        return false;
    ++m_position;
    return true;
}

int RuleExpressionParser::note(const std::string &message, std::size_t column)
{
    if (!m_error)
        m_error = base::Error{message, "column " + std::to_string(column)};
    return no_term;
}

int RuleExpressionParser::add(Term term)
{
    m_expression.terms.push_back(std::move(term));
    return static_cast<int>(m_expression.terms.size()) - 1;
}

int RuleExpressionParser::join(Operation operation, Type type, std::vector<int> operands, std::size_t column)
{
    Term joined;
    joined.operation = operation;
    joined.type = type;
    joined.operands = std::move(operands);
    joined.column = column;
    return add(std::move(joined));
}

int RuleExpressionParser::parse_joined(std::string_view word, Operation operation,
                                       int (RuleExpressionParser::*parse_part)())
{
    const std::size_t column = token().column;
    std::vector<int> parts = {(this->*parse_part)()};
    while (parts.back() != no_term && take_word(word))
        parts.push_back((this->*parse_part)());
    if (parts.back() == no_term || parts.size() == 1)
        return parts.back();
    for (const int part : parts) {
        if (term(part).type != Type::Truth)
            return note("'" + std::string(word) + "' joins conditions, and this is "
                            + std::string(name_of(term(part).type)),
                        term(part).column);
    }
    return join(operation, Type::Truth, std::move(parts), column);
}

int RuleExpressionParser::parse_not()
{
    const std::size_t column = token().column;
    if (!take_word("not"))
        return parse_comparison();
    if (++m_depth > deepest_expression)
        return note("the expression is nested too deeply");
    const int operand = parse_not();
    --m_depth;
    if (operand == no_term)
        return no_term;
    if (term(operand).type != Type::Truth)
        return note("'not' turns a condition round, and this is " + std::string(name_of(term(operand).type)), column);
    return join(Operation::Not, Type::Truth, {operand}, column);
}

std::optional<Operation> RuleExpressionParser::take_comparator()
{
    if (token().kind == Token::Kind::Sign) {
        const auto operation = comparator_of_sign(token().text);
        if (operation)
            ++m_position;
        return operation;
    }
    const std::size_t skipped =
        is_word("is") && (is_word("better", 1) || is_word("worse", 1) || is_word("at", 1) || is_word("level", 1)) ? 1
                                                                                                                  : 0;
    for (const Comparator &comparator : comparators_in_words()) {
        std::size_t length = 0;
        while (length < comparator.words.size() && !comparator.words[length].empty()
               && is_word(comparator.words[length], skipped + length))
            ++length;
        const bool whole = length == comparator.words.size() || comparator.words[length].empty();
        if (length > 0 && whole) {
            m_position += skipped + length;
            return comparator.operation;
        }
    }
    return std::nullopt;
}

int RuleExpressionParser::parse_comparison()
{
    const std::size_t column = token().column;
    int left = parse_sum();
    std::vector<int> parts;
    while (left != no_term) {
        const auto operation = take_comparator();
        if (!operation)
            break;
        const int right = parse_sum();
        if (right == no_term)
            return no_term;
        const int compared = compare(*operation, left, right, column);
        if (compared == no_term)
            return no_term;
        parts.push_back(compared);
        left = right;
    }
    if (left == no_term || parts.empty())
        return left;
    return parts.size() == 1 ? parts.front() : join(Operation::And, Type::Truth, std::move(parts), column);
}

int RuleExpressionParser::compare(Operation operation, int left, int right, std::size_t column)
{
    if (!make_grade_literal(left, right) || !make_grade_literal(right, left))
        return no_term;
    const Type a = term(left).type;
    const Type b = term(right).type;
    if (!are_comparable(a, b))
        return note(advice_on(a, b), column);
    const bool ordered = operation != Operation::Equal && operation != Operation::NotEqual;
    if (a == Type::Word && ordered)
        return note("words are equal or not; they have no order", column);
    const bool by_sign = operation <= Operation::GreaterOrEqual && ordered;
    if (a == Type::Grade && by_sign)
        return note("grades are compared by 'better than', 'worse than', 'at least as good as' or ==", column);
    const bool directed = operation >= Operation::BetterThan && operation <= Operation::AtMostAsGoodAs;
    if (directed && a != Type::Grade && a != Type::Amount && b != Type::Amount)
        return note("better and worse are said of amounts in the indicator's unit and of grades; "
                    "compare shares and numbers by > and <",
                    column);
    std::vector<int> operands = {left, right};
    if (operation == Operation::LevelWith) {
        const int width = parse_width(a);
        if (width == no_term)
            return no_term;
        operands.push_back(width);
    }
    return join(operation, Type::Truth, std::move(operands), column);
}

int RuleExpressionParser::parse_width(Type compared)
{
    if (!take_word("within"))
        return note("'level with' needs 'within' and how far apart: within 10%, within 3, within tolerance");
    const int width = parse_sum();
    if (width == no_term)
        return no_term;
    const Type type = term(width).type;
    if (!is_numeric(compared) || (type != Type::Share && !are_comparable(compared, type)))
        return note(advice_on(compared, type), term(width).column);
    return width;
}

bool RuleExpressionParser::make_grade_literal(int literal, int grade)
{
    Term &text = term(literal);
    if (text.operation != Operation::Text || term(grade).type != Type::Grade)
        return true;
    const Scale &scale = scale_of(term(grade).reference);
    const auto found = scale.find_grade(text.text);
    if (!found) {
        note("'" + text.text + "' is no grade of the scale '" + scale.id + "'", text.column);
        return false;
    }
    text.operation = Operation::GradeLiteral;
    text.type = Type::Grade;
    text.reference = term(grade).reference;
    text.grades = {*found};
    return true;
}

const Scale &RuleExpressionParser::scale_of(int index) const
{
    const auto &scales = m_context.rule.scales;
    return index >= 0 && index < static_cast<int>(scales.size()) ? scales[static_cast<std::size_t>(index)]
                                                                 : m_context.scale;
}

int RuleExpressionParser::parse_arithmetic(std::string_view first, std::string_view second,
                                           int (RuleExpressionParser::*parse_part)())
{
    const std::size_t column = token().column;
    int left = (this->*parse_part)();
    while (left != no_term && (is_sign(first) || is_sign(second))) {
        const std::string sign = token().text;
        ++m_position;
        const int right = (this->*parse_part)();
        if (right == no_term)
            return no_term;
        left = calculate(sign, left, right, column);
    }
    return left;
}

int RuleExpressionParser::calculate(const std::string &sign, int left, int right, std::size_t column)
{
    if (const auto fraction = sign == "/" ? fraction_of(term(left), term(right)) : std::nullopt)
        return add(*fraction);
    const Type a = term(left).type;
    const Type b = term(right).type;
    const auto type = sign == "*" ? type_of_product(a, b) : sign == "/" ? type_of_quotient(a, b) : type_of_sum(a, b);
    if (!type)
        return note(advice_on(a, b), column);
    const Operation operation = sign == "*" ? Operation::Multiply
        : sign == "/"                       ? Operation::Divide
        : sign == "+"                       ? Operation::Add
                                            : Operation::Subtract;
    return join(operation, *type, {left, right}, column);
}

int RuleExpressionParser::parse_factor()
{
    const std::size_t column = token().column;
    if (!take_sign("-"))
        return parse_primary();
    if (++m_depth > deepest_expression)
        return note("the expression is nested too deeply");
    const int operand = parse_factor();
    --m_depth;
    if (operand == no_term)
        return no_term;
    if (!is_numeric(term(operand).type))
        return note("only a number can be turned negative", column);
    return join(Operation::Negate, term(operand).type, {operand}, column);
}

int RuleExpressionParser::parse_primary()
{
    const Token current = token();
    switch (current.kind) {
    case Token::Kind::Number:
    case Token::Kind::Percent: return parse_number();
    case Token::Kind::Text: {
        ++m_position;
        Term text;
        text.operation = Operation::Text;
        text.type = Type::Word;
        text.text = current.text;
        text.column = current.column;
        return add(std::move(text));
    }
    case Token::Kind::Word: return parse_name();
    case Token::Kind::Sign:
        if (current.text == "(")
            return parse_bracket();
        break;
    case Token::Kind::End: return note("the expression ends too early");
    }
    return note("'" + current.text + "' is not expected here");
}

int RuleExpressionParser::parse_number()
{
    Term constant;
    constant.operation = Operation::Constant;
    constant.type = token().kind == Token::Kind::Percent ? Type::Share : Type::Literal;
    constant.constant = token().number;
    constant.text = token().text;
    constant.column = token().column;
    ++m_position;
    return add(std::move(constant));
}

int RuleExpressionParser::parse_bracket()
{
    ++m_position;
    if (++m_depth > deepest_expression)
        return note("the expression is nested too deeply");
    const int inside = parse_or();
    --m_depth;
    if (inside == no_term)
        return no_term;
    if (!take_sign(")"))
        return note("a bracket is not closed");
    return inside;
}

} // namespace taikei::evaluate
