#include "document/office/number_text.hpp"

#include "document/office/date_text.hpp"
#include "document/office/decimal_digits.hpp"
#include "document/office/japanese_numeral.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace taikei::document::office {

namespace {

using Kind = FormatToken::Kind;

/// The digits of a number, laid into the places that a section has for them.
class DigitLayout {
public:
    DigitLayout(const FormatSection &section, DecimalDigits number)
        : m_section(section)
    {
        bool behind_point = false;
        for (const auto &token : section.tokens) {
            behind_point = behind_point || token.kind == Kind::Point;
            if (token.kind == Kind::Digit)
                ++(behind_point ? m_decimals : m_places);
        }
        number.shift(2 * section.percents - 3 * section.thousands);
        number.round(m_decimals);
        m_is_zero = number.is_zero();
        m_whole = number.whole();
        m_fraction = number.fraction();
    }

    bool is_zero() const { return m_is_zero; }

    std::string text() const
    {
        std::string text;
        int place = m_places;
        int decimal = 0;
        bool behind_point = false;
        for (const auto &token : m_section.tokens) {
            if (token.kind == Kind::Literal || token.kind == Kind::Percent)
                text += token.text;
            if (token.kind == Kind::Point) {
                behind_point = true;
                if (m_places == 0)
                    text += m_whole;
                text += point();
            }
            if (token.kind == Kind::Digit && behind_point)
                text += decimal_at(decimal++, token.text.front());
            else if (token.kind == Kind::Digit)
                text += digits_from(place--, token.text.front());
        }
        return text;
    }

private:
    /// The point stays where a 0 asks for a digit behind it, or a digit is there.
    std::string_view point() const
    {
        bool behind_point = false;
        bool is_needed = !m_fraction.empty();
        for (const auto &token : m_section.tokens) {
            behind_point = behind_point || token.kind == Kind::Point;
            is_needed = is_needed || (behind_point && token.kind == Kind::Digit && token.text == "0");
        }
        return is_needed ? "." : "";
    }

    std::string decimal_at(int index, char place) const
    {
        const auto at = static_cast<std::size_t>(index);
        if (at < m_fraction.size())
            return {m_fraction[at]};
        return place == '0' ? "0" : "";
    }

    /// What stands at the place that is `place`th from the right; the first place takes all digits that have none.
    std::string digits_from(int place, char kind) const
    {
        std::string text;
        const int last = place;
        const int first = place == m_places ? std::max(static_cast<int>(m_whole.size()), place) : place;
        for (int at = first; at >= last; --at) {
            if (at <= static_cast<int>(m_whole.size()))
                text += m_whole[m_whole.size() - static_cast<std::size_t>(at)];
            else if (kind == '0')
                text += '0';
            else
                continue;
            if (m_section.is_grouped && at > 1 && (at - 1) % 3 == 0)
                text += ',';
        }
        return text;
    }

    const FormatSection &m_section;
    int m_places = 0; ///< before the point
    int m_decimals = 0;
    bool m_is_zero = false;
    std::string m_whole;
    std::string m_fraction;
};

bool has_token(const FormatSection &section, Kind kind)
{
    return std::ranges::any_of(section.tokens, [&](const FormatToken &token) { return token.kind == kind; });
}

/// 0.00E+00
std::string show_scientific(double value, const FormatSection &section)
{
    int decimals = 0;
    bool behind_point = false;
    for (const auto &token : section.tokens) {
        behind_point = (behind_point || token.kind == Kind::Point) && token.kind != Kind::Exponent;
        decimals += behind_point && token.kind == Kind::Digit ? 1 : 0;
    }
    return fmt::format("{:.{}E}", std::abs(value), decimals);
}

std::string show_with_general(double value, const FormatSection &section)
{
    std::string text;
    for (const auto &token : section.tokens) {
        if (token.kind == Kind::General || token.kind == Kind::Text)
            text += show_general(std::abs(value));
        else if (token.kind == Kind::Literal)
            text += token.text;
    }
    return text;
}

std::string show_in_section(double value, const FormatSection &section, bool &is_zero)
{
    if (has_token(section, Kind::General) || has_token(section, Kind::Text))
        return show_with_general(value, section);
    if (has_token(section, Kind::Slash))
        return show_general(std::abs(value));
    if (has_token(section, Kind::Exponent))
        return show_scientific(value, section);
    const DigitLayout layout(section, DecimalDigits::of(value));
    is_zero = layout.is_zero();
    return layout.text();
}

/// With the sign of `value`, and nothing behind the point where there are no digits.
std::string show_digits(double value, const DecimalDigits &number)
{
    std::string text = value < 0 && !number.is_zero() ? "-" : "";
    text += number.whole().empty() ? "0" : number.whole();
    const std::string fraction = number.fraction();
    return fraction.empty() ? text : text + "." + fraction;
}

} // namespace

std::string show_general(double value)
{
    constexpr int columns = 10; // of digits, the point has one more
    auto number = DecimalDigits::of(value);
    const int whole = std::max(1, static_cast<int>(number.whole().size()));
    number.round(std::max(0, columns - whole));
    return show_digits(value, number);
}

std::string show_all_digits(double value, bool is_percentage)
{
    if (!std::isfinite(value))
        return {};
    auto number = DecimalDigits::of(value);
    number.shift(is_percentage ? 2 : 0);
    return show_digits(value, number) + (is_percentage ? "%" : "");
}

std::string show_all_digits(double value, const NumberFormat &format)
{
    const FormatSection *section = format.choose(value).section;
    if (section != nullptr && section->is_date)
        return {};
    return show_all_digits(value, section != nullptr && section->percents == 1);
}

std::string show_number(double value, const NumberFormat &format, DateSystem system)
{
    const auto choice = format.choose(value);
    if (choice.section == nullptr)
        return show_general(value);
    const FormatSection &section = *choice.section;
    if (section.is_date)
        return is_date_number(value) ? show_date(value, section, system) : show_general(value);
    bool is_zero = false;
    std::string text = show_in_section(value, section, is_zero);
    if (choice.shows_sign && !is_zero && !section.is_empty())
        text.insert(0, "-");
    return section.numerals > 0 ? with_japanese_digits(text, section.numerals) : text;
}

std::string show_text(std::string_view text, const NumberFormat &format)
{
    const auto *section = format.text_section();
    if (section == nullptr)
        return std::string(text);
    std::string shown;
    for (const auto &token : section->tokens) {
        if (token.kind == Kind::Text)
            shown += text;
        else if (token.kind == Kind::Literal)
            shown += token.text;
    }
    return shown;
}

} // namespace taikei::document::office
