#include "model/timestamp.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace taikei::model {

namespace {

constexpr auto ahead_in_japan = std::chrono::hours(9);
constexpr std::string_view pattern = "0000-00-00T00:00:00+09:00";

bool has_the_form(std::string_view text)
{
    if (text.size() != pattern.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (i < 19 && pattern[i] == '0' ? !is_digit : text[i] != pattern[i])
            return false;
    }
    return true;
}

int number_at(std::string_view text, std::size_t begin, std::size_t length)
{
    int number = 0;
    std::from_chars(text.data() + begin, text.data() + begin + length, number);
    return number;
}

} // namespace

std::string format_timestamp(std::chrono::sys_seconds moment)
{
    const auto local = moment + ahead_in_japan;
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day day(midnight);
    const std::chrono::hh_mm_ss time(local - midnight);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+09:00", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::optional<std::chrono::sys_seconds> parse_timestamp(std::string_view text)
{
    if (!has_the_form(text))
        return std::nullopt;
    const std::chrono::year_month_day day(std::chrono::year(number_at(text, 0, 4)),
                                          std::chrono::month(static_cast<unsigned>(number_at(text, 5, 2))),
                                          std::chrono::day(static_cast<unsigned>(number_at(text, 8, 2))));
    const int hours = number_at(text, 11, 2);
    const int minutes = number_at(text, 14, 2);
    const int seconds = number_at(text, 17, 2);
    if (!day.ok() || hours > 23 || minutes > 59 || seconds > 59)
        return std::nullopt;
    return std::chrono::sys_days(day) + std::chrono::hours(hours) + std::chrono::minutes(minutes)
        + std::chrono::seconds(seconds) - ahead_in_japan;
}

} // namespace taikei::model
