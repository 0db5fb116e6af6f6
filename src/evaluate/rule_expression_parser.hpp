#pragma once

#include "evaluate/expression_token.hpp"
#include "evaluate/expression_types.hpp"
#include "evaluate/parse_rule_expression.hpp"
#include "evaluate/rule_expression_names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taikei::evaluate {

constexpr int deepest_expression = 60; ///< brackets and definitions within each other
constexpr int no_term = -1; ///< an error has been noted

/// A rule's expression by recursive descent, checked for types as it is read. Each parse_ gives the place of its term,
/// or no_term behind an error; the first error is kept. Operators stand in parse_rule_operators.cpp, names and
/// functions in parse_rule_names.cpp.
class RuleExpressionParser {
public:
    RuleExpressionParser(std::vector<Token> tokens, const ExpressionContext &context)
        : m_tokens(std::move(tokens))
        , m_context(context)
    {
    }

    base::Result<RuleExpression> parse();

private:
    const Token &token(std::size_t ahead = 0) const;
    bool is_word(std::string_view word, std::size_t ahead = 0) const;
    bool is_sign(std::string_view sign) const { return token().kind == Token::Kind::Sign && token().text == sign; }
    bool take_sign(std::string_view sign);
    bool take_word(std::string_view word);
    int note(const std::string &message) { return note(message, token().column); }
    int note(const std::string &message, std::size_t column);
    int add(Term term);
    Term &term(int index) { return m_expression.terms[static_cast<std::size_t>(index)]; }
    int join(Operation operation, Type type, std::vector<int> operands, std::size_t column);
    int parse_joined(std::string_view word, Operation operation, int (RuleExpressionParser::*parse_part)());
    static std::string_view name_of(Type type) { return evaluate::name_of(type); }
    int parse_or() { return parse_joined("or", Operation::Or, &RuleExpressionParser::parse_and); }
    int parse_and() { return parse_joined("and", Operation::And, &RuleExpressionParser::parse_not); }
    int parse_not();
    std::optional<Operation> take_comparator();
    int parse_comparison();
    int compare(Operation operation, int left, int right, std::size_t column);
    int parse_width(Type compared);

    /// A word in quotes held against a grade names one of its scale's grades.
    bool make_grade_literal(int literal, int grade);
    const Scale &scale_of(int index) const;
    int parse_arithmetic(std::string_view first, std::string_view second, int (RuleExpressionParser::*parse_part)());
    int parse_sum() { return parse_arithmetic("+", "-", &RuleExpressionParser::parse_product); }
    int parse_product() { return parse_arithmetic("*", "/", &RuleExpressionParser::parse_factor); }
    int calculate(const std::string &sign, int left, int right, std::size_t column);
    int parse_factor();
    int parse_primary();
    int parse_number();
    int parse_bracket();
    int parse_name();
    int parse_quantity(Quantity quantity, const Token &name);
    bool parse_offset(Term &named);
    int parse_rule_reference(int reference, const Token &name);
    int expand(const ShortName &shorter, const Token &name);
    int expand_definition(const Definition &definition, const Token &name);
    int parse_call(Function function, const Token &name);
    /// `own` or `lower` before the name of a scale.
    Part take_part();
    bool parse_reference(Function function, Term &call);

    /// Grades of the same thing are taken by points() and grade(), those of what lies below by mean() and the like.
    bool is_reachable(Function function, const Scale &scale, const Token &name);
    int finish_reference(Function function, Term call, const std::vector<int> &operands, const Token &name);
    int add_call(Function function, Term call);
    bool take_grades(Function function, Term &call, const std::vector<int> &operands);
    int finish_call(Function function, std::vector<int> operands, const Token &name);
    bool is_whole_literal(int operand) const;
    bool wrong_call(const std::string &use, const Token &name);
    bool is_amount(int operand) const;
    bool check_call(Function function, std::vector<int> &operands, Term &call, const Token &name);
    bool check_attainment(std::vector<int> &operands, Term &call, const Token &name);
    bool check_expected(const std::vector<int> &operands, Term &call, const Token &name);
    bool check_extreme(const std::vector<int> &operands, Term &call, const Token &name);

    std::vector<Token> m_tokens;
    std::size_t m_position = 0;
    int m_depth = 0;
    const ExpressionContext &m_context;
    RuleExpression m_expression;
    std::optional<base::Error> m_error;
};

} // namespace taikei::evaluate
