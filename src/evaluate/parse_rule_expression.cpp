#include "evaluate/parse_rule_expression.hpp"

#include "evaluate/expression_token.hpp"
#include "evaluate/expression_types.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace taikei::evaluate {
namespace {

constexpr int deepest = 60; ///< brackets and definitions within each other
constexpr int no_term = -1; ///< an error has been noted
constexpr std::size_t most_terms = 2000;

struct Comparator {
    std::array<std::string_view, 5> words;
    Operation operation;
};

/// Longest first.
constexpr std::array<Comparator, 6> comparators_in_words = {{
    {{"at", "least", "as", "good", "as"}, Operation::AtLeastAsGoodAs},
    {{"at", "most", "as", "good", "as"}, Operation::AtMostAsGoodAs},
    {{"better", "than", "", "", ""}, Operation::BetterThan},
    {{"worse", "than", "", "", ""}, Operation::WorseThan},
    {{"level", "with", "", "", ""}, Operation::LevelWith},
    {{"is", "", "", "", ""}, Operation::Equal},
}};

std::optional<Operation> comparator_of_sign(std::string_view sign)
{
    if (sign == "<")
        return Operation::Less;
    if (sign == "<=")
        return Operation::LessOrEqual;
    if (sign == ">")
        return Operation::Greater;
    if (sign == ">=")
        return Operation::GreaterOrEqual;
    if (sign == "==")
        return Operation::Equal;
    if (sign == "!=")
        return Operation::NotEqual;
    return std::nullopt;
}

struct FunctionName {
    std::string_view name;
    Function function;
};

constexpr std::array<FunctionName, 28> function_names = {{
    {"attainment", Function::Attainment},
    {"progress", Function::Progress},
    {"expected", Function::Expected},
    {"gain", Function::Gain},
    {"gain_rate", Function::GainRate},
    {"average", Function::Average},
    {"abs", Function::Absolute},
    {"min", Function::Minimum},
    {"max", Function::Maximum},
    {"round", Function::Round},
    {"known", Function::Known},
    {"percent", Function::Percent},
    {"count_true", Function::CountTrue},
    {"points", Function::Points},
    {"grade", Function::GradeOf},
    {"mark", Function::Mark},
    {"mean", Function::Mean},
    {"weighted_mean", Function::WeightedMean},
    {"sum", Function::Sum},
    {"lowest", Function::Lowest},
    {"highest", Function::Highest},
    {"median", Function::Median},
    {"mean_value", Function::MeanValue},
    {"count", Function::Count},
    {"share", Function::ShareOf},
    {"items", Function::Items},
    {"worst", Function::WorstGrade},
    {"best", Function::BestGrade},
}};

std::optional<Function> find_function(std::string_view name)
{
    for (const FunctionName &candidate : function_names) {
        if (candidate.name == name)
            return candidate.function;
    }
    return std::nullopt;
}

/// Names that stand for a function of two quantities.
struct ShortName {
    std::string_view name;
    std::string_view japanese;
    Function function;
    Quantity against;
};

constexpr std::array<ShortName, 4> short_names = {{
    {"change_from_baseline", "基準値からの変化", Function::Gain, Quantity::Baseline},
    {"change_from_last_year", "前年度からの変化", Function::Gain, Quantity::LastYear},
    {"change_rate_from_baseline", "基準値からの変化率", Function::GainRate, Quantity::Baseline},
    {"change_rate_from_last_year", "前年度からの変化率", Function::GainRate, Quantity::LastYear},
}};

bool is_about_anything(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Elapsed:
    case Quantity::ElapsedYears:
    case Quantity::PlanYears:
    case Quantity::Year:
    case Quantity::State:
    case Quantity::PreviousGrade: return true;
    default: return false;
    }
}

bool takes_a_scale(Function function)
{
    return function >= Function::Points;
}

bool looks_below(Function function)
{
    return function >= Function::Mean;
}

std::string_view function_name(Function function)
{
    return function_names[static_cast<std::size_t>(function)].name;
}

class Parser {
public:
    Parser(std::vector<Token> tokens, const ExpressionContext &context)
        : m_tokens(std::move(tokens))
        , m_context(context)
    {
    }

    base::Result<RuleExpression> parse()
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

private:
    const Token &token(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_position + ahead, m_tokens.size() - 1)];
    }
    bool is_word(std::string_view word, std::size_t ahead = 0) const
    {
        return token(ahead).kind == Token::Kind::Word && token(ahead).text == word;
    }
    bool is_sign(std::string_view sign) const { return token().kind == Token::Kind::Sign && token().text == sign; }
    bool take_sign(std::string_view sign)
    {
        if (!is_sign(sign))
            return false;
        ++m_position;
        return true;
    }
    bool take_word(std::string_view word)
    {
        if (!is_word(word))
            return false;
        ++m_position;
        return true;
    }

    int note(const std::string &message) { return note(message, token().column); }
    int note(const std::string &message, std::size_t column)
    {
        if (!m_error)
            m_error = base::Error{message, "column " + std::to_string(column)};
        return no_term;
    }

    int add(Term term)
    {
        m_expression.terms.push_back(std::move(term));
        return static_cast<int>(m_expression.terms.size()) - 1;
    }
    Term &term(int index) { return m_expression.terms[static_cast<std::size_t>(index)]; }

    int join(Operation operation, Type type, std::vector<int> operands, std::size_t column)
    {
        Term joined;
        joined.operation = operation;
        joined.type = type;
        joined.operands = std::move(operands);
        joined.column = column;
        return add(std::move(joined));
    }

    int parse_joined(std::string_view word, Operation operation, int (Parser::*parse_part)())
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

    static std::string_view name_of(Type type) { return evaluate::name_of(type); }

    int parse_or() { return parse_joined("or", Operation::Or, &Parser::parse_and); }
    int parse_and() { return parse_joined("and", Operation::And, &Parser::parse_not); }

    int parse_not()
    {
        const std::size_t column = token().column;
        if (!take_word("not"))
            return parse_comparison();
        if (++m_depth > deepest)
            return note("the expression is nested too deeply");
        const int operand = parse_not();
        --m_depth;
        if (operand == no_term)
            return no_term;
        if (term(operand).type != Type::Truth)
            return note("'not' turns a condition round, and this is " + std::string(name_of(term(operand).type)),
                        column);
        return join(Operation::Not, Type::Truth, {operand}, column);
    }

    std::optional<Operation> take_comparator()
    {
        if (token().kind == Token::Kind::Sign) {
            const auto operation = comparator_of_sign(token().text);
            if (operation)
                ++m_position;
            return operation;
        }
        const std::size_t skipped =
            is_word("is") && (is_word("better", 1) || is_word("worse", 1) || is_word("at", 1) || is_word("level", 1))
            ? 1
            : 0;
        for (const Comparator &comparator : comparators_in_words) {
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

    int parse_comparison()
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

    int compare(Operation operation, int left, int right, std::size_t column)
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

    int parse_width(Type compared)
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

    /// A word in quotes held against a grade names one of its scale's grades.
    bool make_grade_literal(int literal, int grade)
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

    const Scale &scale_of(int index) const
    {
        const auto &scales = m_context.rule.scales;
        return index >= 0 && index < static_cast<int>(scales.size()) ? scales[static_cast<std::size_t>(index)]
                                                                     : m_context.scale;
    }

    int parse_arithmetic(std::string_view first, std::string_view second, int (Parser::*parse_part)())
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

    int parse_sum() { return parse_arithmetic("+", "-", &Parser::parse_product); }
    int parse_product() { return parse_arithmetic("*", "/", &Parser::parse_factor); }

    int calculate(const std::string &sign, int left, int right, std::size_t column)
    {
        const Type a = term(left).type;
        const Type b = term(right).type;
        const auto type = sign == "*" ? type_of_product(a, b)
            : sign == "/"             ? type_of_quotient(a, b)
                                      : type_of_sum(a, b);
        if (!type)
            return note(advice_on(a, b), column);
        const Operation operation = sign == "*" ? Operation::Multiply
            : sign == "/"                       ? Operation::Divide
            : sign == "+"                       ? Operation::Add
                                                : Operation::Subtract;
        return join(operation, *type, {left, right}, column);
    }

    int parse_factor()
    {
        const std::size_t column = token().column;
        if (!take_sign("-"))
            return parse_primary();
        if (++m_depth > deepest)
            return note("the expression is nested too deeply");
        const int operand = parse_factor();
        --m_depth;
        if (operand == no_term)
            return no_term;
        if (!is_numeric(term(operand).type))
            return note("only a number can be turned negative", column);
        return join(Operation::Negate, term(operand).type, {operand}, column);
    }

    int parse_primary()
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

    int parse_number()
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

    int parse_bracket()
    {
        ++m_position;
        if (++m_depth > deepest)
            return note("the expression is nested too deeply");
        const int inside = parse_or();
        --m_depth;
        if (inside == no_term)
            return no_term;
        if (!take_sign(")"))
            return note("a bracket is not closed");
        return inside;
    }

    int parse_name()
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
        for (const ShortName &candidate : short_names) {
            if (candidate.name == name.text || candidate.japanese == name.text)
                return expand(candidate, name);
        }
        if (const auto found = m_context.definitions.find(name.text); found != m_context.definitions.end())
            return expand_definition(found->second, name);
        return note("the name '" + name.text + "' is not known", name.column);
    }

    int parse_quantity(Quantity quantity, const Token &name)
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

    bool parse_offset(Term &named)
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

    int expand(const ShortName &shorter, const Token &name)
    {
        const int actual = parse_quantity(Quantity::Actual, name);
        if (actual == no_term)
            return no_term;
        const int against = parse_quantity(shorter.against, name);
        return finish_call(shorter.function, {actual, against}, name);
    }

    int expand_definition(const std::string &source, const Token &name)
    {
        if (++m_depth > deepest)
            return note("the definition '" + name.text + "' needs itself", name.column);
        auto tokens = cut_into_tokens(source);
        if (!tokens)
            return note("in the definition '" + name.text + "': " + tokens.error().message, name.column);
        std::swap(m_tokens, *tokens);
        const std::size_t position = std::exchange(m_position, 0);
        const int inside = parse_or();
        if (inside != no_term && token().kind != Token::Kind::End)
            note("in the definition '" + name.text + "': '" + token().text + "' is not expected", name.column);
        std::swap(m_tokens, *tokens);
        m_position = position;
        --m_depth;
        return m_error ? no_term : inside;
    }

    int parse_call(Function function, const Token &name)
    {
        ++m_position;
        if (++m_depth > deepest)
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

    bool parse_reference(Function function, Term &call)
    {
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

    /// Grades of the same thing are taken by points() and grade(), those of what lies below by mean() and the like.
    bool is_reachable(Function function, const Scale &scale, const Token &name)
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

    int finish_reference(Function function, Term call, const std::vector<int> &operands, const Token &name)
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
        case Function::MeanValue: {
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

    int add_call(Function function, Term call)
    {
        call.function = function;
        return add(std::move(call));
    }

    bool take_grades(Function function, Term &call, const std::vector<int> &operands)
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

    int finish_call(Function function, std::vector<int> operands, const Token &name)
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

    bool is_whole_literal(int operand) const
    {
        const Term &literal = m_expression.at(operand);
        return literal.operation == Operation::Constant && literal.type == Type::Literal && literal.constant.is_whole();
    }

    bool wrong_call(const std::string &use, const Token &name)
    {
        note("'" + name.text + "' is used so: " + use, name.column);
        return false;
    }

    bool is_amount(int operand) const
    {
        const Type type = m_expression.at(operand).type;
        return type == Type::Amount || type == Type::Literal;
    }

    bool check_call(Function function, std::vector<int> &operands, Term &call, const Token &name)
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
            return std::ranges::all_of(operands,
                                       [&](int operand) { return m_expression.at(operand).type == Type::Truth; })
                || wrong_call("count_true(met, attainment >= 80%)", name);
        default: return wrong_call("name of a scale", name);
        }
    }

    bool check_attainment(std::vector<int> &operands, Term &call, const Token &name)
    {
        call.type = Type::Share;
        const std::string use = "attainment(midway_target) or attainment(target, 'from-baseline')";
        if (operands.empty() || operands.size() > 2 || !is_amount(operands[0]))
            return wrong_call(use, name);
        if (operands.size() == 2) {
            const Term &formula = m_expression.at(operands[1]);
            if (formula.operation != Operation::Text || !parse_formula(formula.text))
                return wrong_call(use + "; formulas are ratio, two-minus-ratio, inverse-ratio, from-baseline, band",
                                  name);
            call.text = formula.text;
            operands.pop_back();
        } else {
            call.text.clear();
        }
        return true;
    }

    bool check_expected(const std::vector<int> &operands, Term &call, const Token &name)
    {
        call.type = Type::Amount;
        const Term &target = m_expression.at(operands[0]);
        const bool is_target = target.operation == Operation::Named
            && (target.quantity == Quantity::Target || target.quantity == Quantity::MidwayTarget
                || target.quantity == Quantity::FinalTarget);
        return (operands.size() == 1 && is_target) || wrong_call("expected(midway_target)", name);
    }

    bool check_extreme(const std::vector<int> &operands, Term &call, const Token &name)
    {
        std::optional<Type> type = m_expression.at(operands[0]).type;
        for (const int operand : operands)
            type = type ? type_of_sum(*type, m_expression.at(operand).type) : type;
        if (!type || operands.size() < 2)
            return wrong_call("min(attainment, 100%)", name);
        call.type = *type;
        return true;
    }

    std::vector<Token> m_tokens;
    std::size_t m_position = 0;
    int m_depth = 0;
    const ExpressionContext &m_context;
    RuleExpression m_expression;
    std::optional<base::Error> m_error;
};

base::Result<RuleExpression> parse_of_type(std::string_view source, const ExpressionContext &context, bool condition)
{
    auto expression = parse_rule_expression(source, context);
    if (!expression)
        return expression;
    const Type type = expression->type();
    if (condition && type != Type::Truth)
        return base::fail("a condition is expected, and this is " + std::string(name_of(type)), "column 1");
    if (!condition && !is_numeric(type))
        return base::fail("a number is expected, and this is " + std::string(name_of(type)), "column 1");
    return expression;
}

} // namespace

base::Result<RuleExpression> parse_rule_expression(std::string_view source, const ExpressionContext &context)
{
    auto tokens = cut_into_tokens(source);
    if (!tokens)
        return std::unexpected(tokens.error());
    auto expression = Parser{std::move(*tokens), context}.parse();
    if (expression)
        expression->source = source;
    return expression;
}

base::Result<RuleExpression> parse_condition(std::string_view source, const ExpressionContext &context)
{
    return parse_of_type(source, context, true);
}

base::Result<RuleExpression> parse_measure(std::string_view source, const ExpressionContext &context)
{
    return parse_of_type(source, context, false);
}

} // namespace taikei::evaluate
