#include "evaluate/expression_token.hpp"

#include "base/character.hpp"
#include "base/text.hpp"

#include <array>
#include <optional>

namespace taikei::evaluate {
namespace {

bool is_word_part(char32_t c)
{
    return c == U'_' || c == U'・' || base::is_word_character(c);
}

class Cutter {
public:
    explicit Cutter(std::string_view source)
        : m_text(base::to_utf32(base::narrow(source)))
    {
    }

    base::Result<std::vector<Token>> cut()
    {
        while (true) {
            while (m_position < m_text.size() && base::is_space(m_text[m_position]))
                ++m_position;
            if (m_position == m_text.size())
                break;
            if (auto cut = cut_one(); !cut)
                return std::unexpected(cut.error());
        }
        add(Token::Kind::End, "");
        return std::move(m_tokens);
    }

private:
    char32_t at(std::size_t position) const { return position < m_text.size() ? m_text[position] : U'\0'; }

    void add(Token::Kind kind, std::string text, Rational number = {}, std::size_t length = 0)
    {
        m_tokens.push_back({kind, std::move(text), number, m_position + 1});
        m_position += length;
    }

    std::unexpected<base::Error> fail(const std::string &message) const
    {
        return base::fail(message, "column " + std::to_string(m_position + 1));
    }

    base::Result<void> cut_one()
    {
        const char32_t c = at(m_position);
        if (base::is_digit(c))
            return cut_number();
        if (c == U'"' || c == U'\'' || c == U'「' || c == U'『')
            return cut_text();
        if (is_word_part(c)) {
            cut_word();
            return {};
        }
        return cut_sign();
    }

    base::Result<void> cut_number()
    {
        std::size_t end = m_position;
        while (base::is_digit(at(end)) || (at(end) == U'.' && base::is_digit(at(end + 1))))
            ++end;
        const std::string digits = base::to_utf8(std::u32string_view(m_text).substr(m_position, end - m_position));
        const auto decimal = base::Decimal::parse(digits);
        if (!decimal)
            return fail("'" + digits + "' is no number");
        const int parts = at(end) == U'%' ? 100 : at(end) == U'‰' ? 1000 : 1;
        const bool is_share = parts > 1;
        const auto value = Rational{*decimal}.divided_by(Rational{parts});
        const std::size_t size = end - m_position + (is_share ? 1 : 0);
        add(is_share ? Token::Kind::Percent : Token::Kind::Number,
            base::to_utf8(std::u32string_view(m_text).substr(m_position, size)), *value, size);
        return {};
    }

    base::Result<void> cut_text()
    {
        const char32_t open = at(m_position);
        const char32_t close = open == U'「' ? U'」' : open == U'『' ? U'』' : open;
        const std::size_t end = m_text.find(close, m_position + 1);
        if (end == std::u32string::npos)
            return fail("the quote that begins here is not closed");
        add(Token::Kind::Text, base::to_utf8(std::u32string_view(m_text).substr(m_position + 1, end - m_position - 1)),
            {}, end + 1 - m_position);
        return {};
    }

    void cut_word()
    {
        std::size_t end = m_position;
        while (is_word_part(at(end)))
            ++end;
        std::string word = base::to_utf8(std::u32string_view(m_text).substr(m_position, end - m_position));
        if (word == "かつ")
            word = "and";
        if (word == "または" || word == "又は")
            word = "or";
        add(Token::Kind::Word, std::move(word), {}, end - m_position);
    }

    base::Result<void> cut_sign()
    {
        struct Sign {
            std::u32string_view written;
            std::string_view meant;
        };
        static constexpr std::array<Sign, 23> signs = {{
            {U">=", ">="}, {U"<=", "<="}, {U"==", "=="}, {U"!=", "!="}, {U"≥", ">="}, {U"≧", ">="},
            {U"≤", "<="},  {U"≦", "<="},  {U"≠", "!="},  {U">", ">"},   {U"<", "<"},  {U"+", "+"},
            {U"-", "-"},   {U"−", "-"},   {U"*", "*"},   {U"×", "*"},   {U"/", "/"},  {U"÷", "/"},
            {U"(", "("},   {U")", ")"},   {U",", ","},   {U"[", "["},   {U"]", "]"},
        }};
        for (const Sign &sign : signs) {
            if (m_text.compare(m_position, sign.written.size(), sign.written) == 0) {
                add(Token::Kind::Sign, std::string(sign.meant), {}, sign.written.size());
                return {};
            }
        }
        if (at(m_position) == U'=')
            return fail("'=' alone compares nothing; write '=='");
        return fail("'" + base::to_utf8(std::u32string(1, at(m_position))) + "' has no meaning here");
    }

    std::u32string m_text;
    std::size_t m_position = 0;
    std::vector<Token> m_tokens;
};

} // namespace

base::Result<std::vector<Token>> cut_into_tokens(std::string_view source)
{
    return Cutter{source}.cut();
}

} // namespace taikei::evaluate
