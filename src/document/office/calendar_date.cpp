#include "document/office/calendar_date.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <tuple>

namespace taikei::document::office {

namespace {

constexpr double last_serial = 2'958'466;
constexpr int seconds_a_day = 86'400;

std::chrono::sys_days day_of(int serial, DateSystem system)
{
    using namespace std::chrono;
    if (system == DateSystem::From1904)
        return sys_days{year{1904} / 1 / 1} + days{serial};
    constexpr int leap_day_that_never_was = 60;
    return sys_days{year{1899} / 12 / (serial < leap_day_that_never_was ? 31 : 30)} + days{serial};
}

} // namespace

bool is_date_number(double serial)
{
    return serial >= 0 && serial < last_serial;
}

CalendarDate CalendarDate::of(double serial, DateSystem system)
{
    const auto seconds = static_cast<long long>(std::floor(serial * seconds_a_day + 0.5));
    const auto day = day_of(static_cast<int>(seconds / seconds_a_day), system);
    const std::chrono::year_month_day date{day};
    const int time = static_cast<int>(seconds % seconds_a_day);
    CalendarDate result;
    result.year = static_cast<int>(date.year());
    result.month = static_cast<int>(static_cast<unsigned>(date.month()));
    result.day = static_cast<int>(static_cast<unsigned>(date.day()));
    result.weekday = static_cast<int>(std::chrono::weekday{day}.c_encoding());
    result.hour = time / 3600;
    result.minute = time / 60 % 60;
    result.second = time % 60;
    return result;
}

EraYear EraYear::of(const CalendarDate &date)
{
    struct Era {
        std::string_view name;
        char letter;
        int year, month, day; ///< its first day
    };
    static constexpr std::array eras = {
        Era{"令和", 'R', 2019, 5, 1},  Era{"平成", 'H', 1989, 1, 8},  Era{"昭和", 'S', 1926, 12, 25},
        Era{"大正", 'T', 1912, 7, 30}, Era{"明治", 'M', 1868, 1, 25},
    };
    for (const auto &era : eras) {
        if (std::tuple(date.year, date.month, date.day) >= std::tuple(era.year, era.month, era.day))
            return {era.name, era.letter, date.year - era.year + 1};
    }
    return {"", ' ', date.year};
}

} // namespace taikei::document::office
