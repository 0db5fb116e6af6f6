#include "evaluate/expression.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace taikei::evaluate {

namespace {

using Kind = Expression::Kind;

constexpr int deepest = 50;
constexpr std::size_t longest = 10'000;

struct FunctionName {
    std::string_view name;
    Kind kind;
    std::string_view safe; ///< what the library calls it
};
constexpr std::array<FunctionName, 10> functions = {{{"mean", Kind::Mean, "avg"},
                                                     {"平均", Kind::Mean, "avg"},
                                                     {"sum", Kind::Sum, "sum"},
                                                     {"合計", Kind::Sum, "sum"},
                                                     {"min", Kind::Least, "min"},
                                                     {"最小", Kind::Least, "min"},
                                                     {"max", Kind::Greatest, "max"},
                                                     {"最大", Kind::Greatest, "max"},
                                                     {"sum_below", Kind::SumBelow, ""},
                                                     {"下位計", Kind::SumBelow, ""}}};

const FunctionName *find_function(std::string_view name)
{
    const auto *found = std::ranges::find(functions, name, &FunctionName::name);
    return found == functions.end() ? nullptr : found;
}

/// '+' for ＋, '/' for ÷; NUL for what is no sign.
char sign_of(char32_t c)
{
    switch (c) {
    case U'+':
    case U'＋': return '+';
    case U'-':
    case U'－':
    case U'−': return '-';
    case U'*':
    case U'＊':
    case U'×': return '*';
    case U'/':
    case U'／':
    case U'÷': return '/';
    case U'(':
    case U'（': return '(';
    case U')':
    case U'）': return ')';
    case U',':
    case U'，':
    case U'、': return ',';
    default: return '\0';
    }
}

struct FormulaToken {
    enum class Kind { End, Sign, Number, Name } kind = Kind::End;
    char sign = '\0';
    std::string text; ///< digits of a number, or a name
    std::string unit; ///< of a number
    bool quoted = false;
    std::size_t place = 0; ///< letters before it
};

class FormulaTokenizer {
public:
    explicit FormulaTokenizer(std::string_view text)
        : m_text(base::to_utf32(text))
    {
    }

    base::Result<FormulaToken> next()
    {
        while (m_at < m_text.size() && base::is_space(m_text[m_at]))
            ++m_at;
        FormulaToken token;
        token.place = m_at;
        if (m_at >= m_text.size())
            return token;
        if (const char sign = sign_of(m_text[m_at])) {
            ++m_at;
            token.kind = FormulaToken::Kind::Sign;
            token.sign = sign;
            return token;
        }
        if (m_text[m_at] == U'「')
            return quoted(std::move(token));
        return word(std::move(token));
    }

private:
    base::Result<FormulaToken> quoted(FormulaToken token)
    {
        const std::size_t end = m_text.find(U'」', m_at);
        if (end == std::u32string::npos)
            return base::fail("「 has no 」 behind it", "letter " + std::to_string(token.place + 1));
        token.kind = FormulaToken::Kind::Name;
        token.quoted = true;
        token.text = base::to_utf8(std::u32string_view(m_text).substr(m_at + 1, end - m_at - 1));
        m_at = end + 1;
        return token;
    }

    base::Result<FormulaToken> word(FormulaToken token)
    {
        std::size_t end = m_at;
        while (end < m_text.size() && !base::is_space(m_text[end]) && sign_of(m_text[end]) == '\0'
               && m_text[end] != U'「' && m_text[end] != U'[')
            ++end;
        if (end == m_at)
            return base::fail("a unit in [ ] belongs behind a number", "letter " + std::to_string(token.place + 1));
        token.text = base::to_utf8(std::u32string_view(m_text).substr(m_at, end - m_at));
        m_at = end;
        const std::string narrow = base::narrow(token.text);
        token.kind = FormulaToken::Kind::Name;
        if (!base::Decimal::parse(narrow))
            return token;
        token.kind = FormulaToken::Kind::Number;
        token.text = narrow;
        return with_unit(std::move(token));
    }

    base::Result<FormulaToken> with_unit(FormulaToken token)
    {
        if (m_at >= m_text.size() || m_text[m_at] != U'[')
            return token;
        const std::size_t end = m_text.find(U']', m_at);
        if (end == std::u32string::npos)
            return base::fail("[ has no ] behind it", "letter " + std::to_string(m_at + 1));
        token.unit = base::to_utf8(std::u32string_view(m_text).substr(m_at + 1, end - m_at - 1));
        m_at = end + 1;
        return token;
    }

    std::u32string m_text;
    std::size_t m_at = 0;
};

/// By descent: a sum of products of factors. Brackets are counted, so that no text can exhaust the stack.
class Parser {
public:
    explicit Parser(std::string_view text)
        : m_tokens(text)
    {
    }

    base::Result<Expression> run()
    {
        advance();
        sum(0);
        if (!m_error && m_token.kind != FormulaToken::Kind::End)
            fail("a sign of reckoning was expected here");
        if (m_error)
            return std::unexpected(*m_error);
        return std::move(m_result);
    }

private:
    void advance()
    {
        base::Result<FormulaToken> token = m_tokens.next();
        if (token)
            m_token = std::move(*token);
        else if (!m_error)
            m_error = token.error();
    }

    void fail(std::string message)
    {
        if (!m_error)
            m_error = base::Error{std::move(message), "letter " + std::to_string(m_token.place + 1)};
    }

    bool is_sign(char sign) const
    {
        return !m_error && m_token.kind == FormulaToken::Kind::Sign && m_token.sign == sign;
    }

    void write(std::string_view text) { m_result.safe += text; }

    std::size_t add(Expression::Step step)
    {
        step.end = m_result.safe.size();
        m_result.steps.push_back(std::move(step));
        return m_result.steps.size() - 1;
    }

    std::size_t sum(int depth)
    {
        const std::size_t begin = m_result.safe.size();
        std::size_t left = product(depth);
        while (is_sign('+') || is_sign('-')) {
            const bool plus = m_token.sign == '+';
            write(plus ? "+" : "-");
            advance();
            const std::size_t right = product(depth);
            left = add({.kind = plus ? Kind::Add : Kind::Subtract, .operands = {left, right}, .begin = begin});
        }
        return left;
    }

    std::size_t product(int depth)
    {
        const std::size_t begin = m_result.safe.size();
        std::size_t left = factor(depth);
        while (is_sign('*') || is_sign('/')) {
            const bool times = m_token.sign == '*';
            write(times ? "*" : "/");
            advance();
            const std::size_t right = factor(depth);
            left = add({.kind = times ? Kind::Multiply : Kind::Divide, .operands = {left, right}, .begin = begin});
        }
        return left;
    }

    std::size_t factor(int depth)
    {
        if (depth > deepest) {
            fail("brackets stand more than " + std::to_string(deepest) + " deep; give a part a name of its own");
            return 0;
        }
        if (is_sign('-'))
            return negated(depth);
        if (is_sign('('))
            return bracketed(depth);
        if (!m_error && m_token.kind == FormulaToken::Kind::Number)
            return number();
        if (!m_error && m_token.kind == FormulaToken::Kind::Name)
            return name_or_call(depth);
        fail(m_token.kind == FormulaToken::Kind::End ? "the formula ends where a name or a number was expected"
                                                     : "a name, a number or ( was expected here");
        return 0;
    }

    std::size_t negated(int depth)
    {
        const std::size_t begin = m_result.safe.size();
        write("((-1)*"); // in brackets, so that what stands before it takes the whole: a / -b
        advance();
        const std::size_t operand = factor(depth + 1);
        write(")");
        return add({.kind = Kind::Negate, .operands = {operand}, .begin = begin});
    }

    std::size_t bracketed(int depth)
    {
        write("(");
        advance();
        const std::size_t inner = sum(depth + 1);
        close();
        return inner;
    }

    void close()
    {
        if (!is_sign(')'))
            return fail("a ) was expected here");
        write(")");
        advance();
    }

    std::size_t number()
    {
        const std::size_t begin = m_result.safe.size();
        write(m_token.text);
        const double value = base::Decimal::parse(m_token.text)->to_double();
        const std::size_t step = add({.kind = Kind::Number, .text = m_token.unit, .number = value, .begin = begin});
        advance();
        return step;
    }

    std::size_t name_or_call(int depth)
    {
        const FormulaToken name = m_token;
        const FunctionName *function = name.quoted ? nullptr : find_function(name.text);
        advance();
        if (function != nullptr && is_sign('('))
            return function->kind == Kind::SumBelow ? sum_below() : call(*function, depth);
        if (is_sign('(')) {
            fail("there is no function " + name.text + "; put a name with brackets in 「」");
            return 0;
        }
        return variable(Kind::Name, name.text);
    }

    std::size_t variable(Kind kind, const std::string &name)
    {
        const Expression::Variable wanted{base::fold_tight(name), kind == Kind::SumBelow};
        auto found = std::ranges::find(m_folded, wanted);
        if (found == m_folded.end()) {
            m_result.variables.push_back({name, wanted.below});
            found = m_folded.insert(m_folded.end(), wanted);
        }
        const auto index = static_cast<std::size_t>(found - m_folded.begin());
        const std::size_t begin = m_result.safe.size();
        write("v" + std::to_string(index));
        return add({.kind = kind, .text = name, .variable = index, .begin = begin});
    }

    std::size_t sum_below()
    {
        advance();
        const FormulaToken name = m_token;
        if (name.kind != FormulaToken::Kind::Name) {
            fail("下位計 takes the name of an indicator");
            return 0;
        }
        advance();
        if (!is_sign(')'))
            fail("a ) was expected here");
        advance();
        return variable(Kind::SumBelow, name.text);
    }

    std::size_t call(const FunctionName &function, int depth)
    {
        Expression::Step step{.kind = function.kind, .begin = m_result.safe.size()};
        write(function.safe);
        write("(");
        advance();
        step.operands.push_back(sum(depth + 1));
        while (is_sign(',')) {
            write(",");
            advance();
            step.operands.push_back(sum(depth + 1));
        }
        close();
        return add(std::move(step));
    }

    FormulaTokenizer m_tokens;
    FormulaToken m_token;
    Expression m_result;
    std::vector<Expression::Variable> m_folded; ///< names as they are compared
    std::optional<base::Error> m_error;
};

} // namespace

base::Result<Expression> parse_expression(std::string_view text)
{
    if (base::length(text) > longest)
        return base::fail("the formula has more than " + std::to_string(longest)
                          + " letters; give a part a name of its own");
    return Parser(text).run();
}

} // namespace taikei::evaluate
