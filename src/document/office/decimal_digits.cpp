#include "document/office/decimal_digits.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace taikei::document::office {

namespace {

constexpr int most_places = 330; ///< of a double, on either side of the point

} // namespace

DecimalDigits DecimalDigits::of(double value)
{
    DecimalDigits number;
    if (!std::isfinite(value) || value == 0)
        return number;
    const std::string printed = fmt::format("{:.14e}", std::abs(value)); // d.dddddddddddddde±xx
    const auto mark = printed.find('e');
    number.m_digits = printed.substr(0, 1) + printed.substr(2, mark - 2);
    number.m_digits.resize(number.m_digits.find_last_not_of('0') + 1);
    const char *exponent = printed.data() + mark + (printed[mark + 1] == '+' ? 2 : 1);
    std::from_chars(exponent, printed.data() + printed.size(), number.m_point);
    ++number.m_point;
    return number;
}

void DecimalDigits::round(int decimals)
{
    const int kept = m_point + decimals;
    if (kept >= static_cast<int>(m_digits.size()))
        return;
    if (kept < 0) {
        m_digits.clear();
        return;
    }
    const bool rounds_up = m_digits[static_cast<std::size_t>(kept)] >= '5';
    m_digits.resize(static_cast<std::size_t>(kept));
    if (rounds_up) {
        auto at = m_digits.size();
        while (at > 0 && m_digits[at - 1] == '9')
            --at;
        m_digits.resize(at);
        if (at > 0) {
            ++m_digits[at - 1];
        } else {
            m_digits = "1";
            ++m_point;
        }
    }
    m_digits.resize(m_digits.find_last_not_of('0') + 1);
}

std::string DecimalDigits::whole() const
{
    if (m_point <= 0 || m_digits.empty() || m_point > most_places)
        return {};
    std::string whole = m_digits.substr(0, static_cast<std::size_t>(m_point));
    whole.resize(static_cast<std::size_t>(m_point), '0');
    return whole;
}

std::string DecimalDigits::fraction() const
{
    if (m_digits.empty() || m_point < -most_places)
        return {};
    if (m_point <= 0)
        return std::string(static_cast<std::size_t>(-m_point), '0') + m_digits;
    const auto point = static_cast<std::size_t>(m_point);
    return point < m_digits.size() ? m_digits.substr(point) : std::string();
}

} // namespace taikei::document::office
