#include "evaluate/parse_rule_expression.hpp"

#include "evaluate/rule_expression_parser.hpp"

namespace taikei::evaluate {
namespace {

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
    auto expression = RuleExpressionParser{std::move(*tokens), context}.parse();
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
