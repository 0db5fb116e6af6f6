#pragma once

#include <string_view>

namespace taikei::document::office {

/// Which day a spreadsheet counts from.
enum class DateSystem {
    From1900, ///< 1 is 1 January 1900; counts a 29 February 1900 that never was
    From1904, ///< 0 is 1 January 1904 (workbooks that began on a Macintosh)
};

/// A spreadsheet's number of days as date and time of day.
struct CalendarDate {
    int year = 1900;
    int month = 1;
    int day = 0;
    int weekday = 0; ///< from Sunday, 0
    int hour = 0;
    int minute = 0;
    int second = 0;

    /// Rounded to whole seconds. `serial` from 0 to 2,958,465 (31 December 9999).
    static CalendarDate of(double serial, DateSystem system);
};

/// True for numbers that are a date at all; others are shown as numbers.
bool is_date_number(double serial);

/// A year as an era counts it: 2020 is 令和2年.
struct EraYear {
    std::string_view name; ///< 令和
    char letter = ' '; ///< R
    int year = 0;

    static EraYear of(const CalendarDate &date);
};

} // namespace taikei::document::office
