#include "document/office/number_format.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace taikei::document::office {

namespace {

using namespace std::string_view_literals;
using Kind = FormatToken::Kind;

bool starts_without_case(std::string_view text, std::string_view begin)
{
    return text.size() >= begin.size() && std::ranges::equal(text.substr(0, begin.size()), begin, [](char a, char b) {
               return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
           });
}

/// One section of a format, letter by letter.
class SectionParser {
public:
    explicit SectionParser(std::string_view code)
        : m_code(code)
    {
    }

    FormatSection parse()
    {
        while (m_at < m_code.size())
            take_token();
        count_thousands();
        return std::move(m_section);
    }

private:
    void take_token()
    {
        const char c = m_code[m_at];
        switch (c) {
        case '"': take_quoted(); return;
        case '\\': take_escaped(); return;
        case '!': take_escaped(); return; // the Japanese editions write it for a backslash
        case '_': take_blank(); return;
        case '*': skip_fill(); return;
        case '[': take_bracket(); return;
        case '0':
        case '#':
        case '?': add(Kind::Digit, {&c, 1}); return;
        case '.': add(Kind::Point, "."); return;
        case ',': take_comma(); return;
        case '%':
            ++m_section.percents;
            add(Kind::Percent, "%");
            return;
        case '/': take_slash(); return;
        case '@': add(Kind::Text, "@"); return;
        default: take_letters(); return;
        }
    }

    void add(Kind kind, std::string_view text)
    {
        if (kind == Kind::Literal && !m_section.tokens.empty() && m_section.tokens.back().kind == Kind::Literal)
            m_section.tokens.back().text += text;
        else
            m_section.tokens.push_back({kind, std::string(text)});
        m_at += text.size();
    }

    void add_literal(std::string_view text, std::size_t length)
    {
        const auto end = m_at + length;
        add(Kind::Literal, text);
        m_at = end;
    }

    std::size_t letter_length(std::size_t at) const
    {
        std::size_t next = at;
        if (at < m_code.size())
            base::next_code_point(m_code, next);
        return next - at;
    }

    void take_quoted()
    {
        const auto end = m_code.find('"', m_at + 1);
        const auto length = (end == std::string_view::npos ? m_code.size() : end) - m_at - 1;
        add_literal(m_code.substr(m_at + 1, length), std::min(length + 2, m_code.size() - m_at));
    }

    void take_escaped()
    {
        const auto length = letter_length(m_at + 1);
        add_literal(m_code.substr(m_at + 1, length), length + 1);
    }

    /// _x leaves as much room as x takes: to align figures with those in brackets.
    void take_blank() { m_at += 1 + letter_length(m_at + 1); }

    /// *x fills the cell with x.
    void skip_fill() { m_at += 1 + letter_length(m_at + 1); }

    void take_bracket()
    {
        const auto end = m_code.find(']', m_at);
        if (end == std::string_view::npos) {
            add(Kind::Literal, "[");
            return;
        }
        const auto inside = m_code.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        if (inside.starts_with('$')) {
            take_currency(inside.substr(1));
        } else if (!inside.empty() && "<>="sv.contains(inside.front())) {
            take_condition(inside);
        } else if (starts_without_case(inside, "DBNum")) {
            m_section.numerals = inside.back() - '0';
        } else if (inside.find_first_not_of("hHmMsS") == std::string_view::npos && !inside.empty()) {
            m_section.is_date = true;
            m_section.tokens.push_back({Kind::Date, "[" + std::string(inside) + "]"});
        } // else a colour
    }

    /// [$¥-411]: a currency sign and the number of a language.
    void take_currency(std::string_view inside)
    {
        const auto sign = inside.substr(0, inside.find('-'));
        if (!sign.empty())
            m_section.tokens.push_back({Kind::Literal, std::string(sign)});
    }

    void take_condition(std::string_view inside)
    {
        using Comparison = FormatSection::Comparison;
        constexpr std::array comparisons = {
            std::pair{"<="sv, Comparison::LessOrEqual}, std::pair{">="sv, Comparison::GreaterOrEqual},
            std::pair{"<>"sv, Comparison::NotEqual},    std::pair{"<"sv, Comparison::Less},
            std::pair{">"sv, Comparison::Greater},      std::pair{"="sv, Comparison::Equal},
        };
        for (const auto &[sign, comparison] : comparisons) {
            if (!inside.starts_with(sign))
                continue;
            const auto number = inside.substr(sign.size());
            double value = 0;
            if (std::from_chars(number.data(), number.data() + number.size(), value).ec == std::errc{})
                m_section.condition = {comparison, value};
            return;
        }
    }

    void take_comma()
    {
        const bool behind_digit = !m_section.tokens.empty() && m_section.tokens.back().kind == Kind::Digit;
        const auto next = m_code.substr(m_at + 1).find_first_not_of(',');
        const bool before_digit = next != std::string_view::npos && "0#?"sv.contains(m_code[m_at + 1 + next]);
        if (behind_digit && before_digit)
            m_section.is_grouped = true;
        else if (behind_digit)
            ++m_section.thousands;
        else
            add_literal(",", 0);
        ++m_at;
    }

    void take_slash()
    {
        const bool behind_digit =
            std::ranges::any_of(m_section.tokens, [](const FormatToken &token) { return token.kind == Kind::Digit; });
        add(behind_digit && !m_section.is_date ? Kind::Slash : Kind::Literal, "/");
    }

    void take_letters()
    {
        const auto rest = m_code.substr(m_at);
        if (starts_without_case(rest, "General")) {
            m_section.is_general = true;
            add(Kind::General, rest.substr(0, "General"sv.size()));
            return;
        }
        for (const auto half : {"AM/PM"sv, "A/P"sv}) {
            if (starts_without_case(rest, half)) {
                add(Kind::Date, half);
                return;
            }
        }
        const bool is_exponent = (rest.front() == 'E' || rest.front() == 'e') && rest.size() > 1
            && (rest[1] == '+' || rest[1] == '-') && !m_section.is_date;
        if (is_exponent) {
            add(Kind::Exponent, rest.substr(0, 2));
            return;
        }
        if ("yYmMdDhHsSgGeEbBaA"sv.contains(rest.front())) {
            take_date_letters(rest);
            return;
        }
        add(Kind::Literal, rest.substr(0, letter_length(m_at)));
    }

    void take_date_letters(std::string_view rest)
    {
        const char first = rest.front();
        std::size_t length = 0;
        while (length < rest.size()
               && std::tolower(static_cast<unsigned char>(rest[length]))
                   == std::tolower(static_cast<unsigned char>(first)))
            ++length;
        std::string letters(rest.substr(0, length));
        std::ranges::transform(letters, letters.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        m_section.is_date = true;
        m_section.is_era = m_section.is_era || letters.front() == 'g';
        m_section.tokens.push_back({Kind::Date, std::move(letters)});
        m_at += length;
    }

    /// 0.0, divides by a thousand only where the comma stands behind all digits; take_comma() has counted those.
    void count_thousands()
    {
        if (m_section.is_date)
            m_section.thousands = 0;
    }

    std::string_view m_code;
    std::size_t m_at = 0;
    FormatSection m_section;
};

/// Semicolons outside quotes and brackets part the sections.
std::vector<std::string_view> split_sections(std::string_view code)
{
    std::vector<std::string_view> sections;
    std::size_t begin = 0;
    bool is_quoted = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '"')
            is_quoted = !is_quoted;
        else if (!is_quoted && code[i] == '\\')
            ++i;
        else if (!is_quoted && code[i] == ';') {
            sections.push_back(code.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    sections.push_back(code.substr(std::min(begin, code.size())));
    return sections;
}

bool holds(const FormatSection::Condition &condition, double value)
{
    using Comparison = FormatSection::Comparison;
    switch (condition.comparison) {
    case Comparison::Less: return value < condition.value;
    case Comparison::LessOrEqual: return value <= condition.value;
    case Comparison::Equal: return value == condition.value;
    case Comparison::NotEqual: return value != condition.value;
    case Comparison::GreaterOrEqual: return value >= condition.value;
    case Comparison::Greater: return value > condition.value;
    }
    return false;
}

bool is_text_only(const FormatSection &section)
{
    return std::ranges::any_of(section.tokens, [](const FormatToken &token) { return token.kind == Kind::Text; });
}

} // namespace

NumberFormat NumberFormat::parse(std::string_view code)
{
    constexpr std::size_t most_sections = 4;
    NumberFormat format;
    for (const auto section : split_sections(code)) {
        if (format.m_sections.size() < most_sections)
            format.m_sections.push_back(SectionParser(section).parse());
    }
    return format;
}

NumberFormat::Choice NumberFormat::choose(double value) const
{
    auto count = m_sections.size();
    if (count == 4 || (count > 1 && is_text_only(m_sections.back())))
        --count;
    const bool has_conditions =
        std::ranges::any_of(m_sections, [](const FormatSection &section) { return section.condition.has_value(); });
    if (has_conditions) {
        for (std::size_t i = 0; i < count; ++i) {
            const auto &section = m_sections[i];
            const bool is_last = i + 1 == count;
            if (section.condition ? holds(*section.condition, value) : (i == 1 && !is_last ? value < 0 : true))
                return {&section, value < 0 && !(section.condition && section.condition->value <= 0 && i + 1 < count)};
        }
        return {};
    }
    if (count >= 3 && value == 0)
        return {&m_sections[2], false};
    if (count >= 2 && value < 0)
        return {&m_sections[1], false};
    return {&m_sections.front(), value < 0};
}

const FormatSection *NumberFormat::text_section() const
{
    const bool has_own = m_sections.size() == 4 || is_text_only(m_sections.back());
    return has_own ? &m_sections.back() : nullptr;
}

} // namespace taikei::document::office
