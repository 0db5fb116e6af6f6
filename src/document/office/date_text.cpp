#include "document/office/date_text.hpp"

#include "document/office/japanese_numeral.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

namespace taikei::document::office {

namespace {

using namespace std::string_view_literals;
using Kind = FormatToken::Kind;

constexpr std::array months = {"January"sv, "February"sv, "March"sv,     "April"sv,   "May"sv,      "June"sv,
                               "July"sv,    "August"sv,   "September"sv, "October"sv, "November"sv, "December"sv};
constexpr std::array weekdays = {"Sunday"sv,   "Monday"sv, "Tuesday"sv, "Wednesday"sv,
                                 "Thursday"sv, "Friday"sv, "Saturday"sv};
constexpr std::array kanji_weekdays = {"日"sv, "月"sv, "火"sv, "水"sv, "木"sv, "金"sv, "土"sv};

class DateLayout {
public:
    DateLayout(double serial, const FormatSection &section, DateSystem system)
        : m_section(section)
        , m_serial(serial)
        , m_date(CalendarDate::of(serial, system))
        , m_era(EraYear::of(m_date))
    {
        for (const auto &token : section.tokens)
            m_has_halves = m_has_halves || (token.kind == Kind::Date && token.text.contains('/'));
    }

    std::string text() const
    {
        std::string text;
        for (std::size_t i = 0; i < m_section.tokens.size(); ++i) {
            const auto &token = m_section.tokens[i];
            if (token.kind == Kind::Date)
                text += field(i);
            else if (token.kind == Kind::Literal)
                text += token.text;
            else if (token.kind == Kind::Point)
                text += i + 1 < m_section.tokens.size() && m_section.tokens[i + 1].kind == Kind::Digit ? "" : ".";
        }
        return text;
    }

private:
    std::string field(std::size_t index) const
    {
        const std::string_view letters = m_section.tokens[index].text;
        switch (letters.front()) {
        case 'y': return letters.size() > 2 ? fmt::format("{:04}", m_date.year) : number(m_date.year % 100, 2);
        case 'b': return number(m_date.year + 543, 4);
        case 'm': return is_minute(index) ? number(m_date.minute, letters.size()) : month(letters.size());
        case 'd': return day(letters.size());
        case 'a': return std::string(kanji_weekdays[weekday()]) + (letters.size() > 3 ? "曜日" : "");
        case 'h': return number(m_has_halves ? (m_date.hour + 11) % 12 + 1 : m_date.hour, letters.size());
        case 's': return number(m_date.second, letters.size());
        case 'g': return era(letters.size());
        case 'e': return number(m_era.year, letters.size());
        case '[': return elapsed(letters.substr(1, letters.size() - 2));
        default: return m_date.hour < 12 ? "AM" : "PM";
        }
    }

    std::string number(int value, std::size_t digits) const
    {
        const std::string text = fmt::format("{:0{}}", value, digits);
        return m_section.numerals > 0 ? with_japanese_digits(text, m_section.numerals) : text;
    }

    std::size_t weekday() const { return static_cast<std::size_t>(m_date.weekday); }

    std::string month(std::size_t letters) const
    {
        const auto name = months.at(static_cast<std::size_t>(m_date.month - 1));
        switch (letters) {
        case 3: return std::string(name.substr(0, 3));
        case 4: return std::string(name);
        case 5: return std::string(name.substr(0, 1));
        default: return number(m_date.month, letters);
        }
    }

    std::string day(std::size_t letters) const
    {
        if (letters >= 3)
            return std::string(letters == 3 ? weekdays.at(weekday()).substr(0, 3) : weekdays.at(weekday()));
        return number(m_date.day, letters);
    }

    std::string era(std::size_t letters) const
    {
        constexpr std::size_t kanji_bytes = 3;
        if (letters == 1)
            return {m_era.letter};
        return std::string(letters == 2 ? m_era.name.substr(0, kanji_bytes) : m_era.name);
    }

    std::string elapsed(std::string_view letters) const
    {
        constexpr double hours_a_day = 24;
        const double unit = letters.front() == 'h' || letters.front() == 'H' ? hours_a_day
            : letters.front() == 'm' || letters.front() == 'M'               ? hours_a_day * 60
                                                                             : hours_a_day * 3600;
        constexpr double rounding = 1e-6; // below a second of the longest time
        return fmt::format("{:0{}}", static_cast<long long>(std::floor(m_serial * unit + rounding)), letters.size());
    }

    /// m is a minute behind an hour and before a second.
    bool is_minute(std::size_t index) const
    {
        const auto letter_at = [&](std::size_t i) {
            const auto &token = m_section.tokens[i];
            if (token.kind != Kind::Date)
                return '\0';
            return token.text.front() == '[' ? token.text[1] : token.text.front();
        };
        std::size_t before = index;
        while (before > 0 && letter_at(before - 1) == '\0')
            --before;
        std::size_t behind = index + 1;
        while (behind < m_section.tokens.size() && letter_at(behind) == '\0')
            ++behind;
        const char last = before > 0 ? letter_at(before - 1) : '\0';
        const char next = behind < m_section.tokens.size() ? letter_at(behind) : '\0';
        return last == 'h' || last == 'H' || next == 's' || next == 'S';
    }

    const FormatSection &m_section;
    double m_serial;
    CalendarDate m_date;
    EraYear m_era;
    bool m_has_halves = false; ///< AM/PM
};

} // namespace

std::string show_date(double serial, const FormatSection &section, DateSystem system)
{
    return DateLayout(serial, section, system).text();
}

} // namespace taikei::document::office
