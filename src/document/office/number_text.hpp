#pragma once

#include "document/office/calendar_date.hpp"
#include "document/office/number_format.hpp"

#include <string>

namespace taikei::document::office {

/// A number as its format shows it. A number that no section fits, and a date out of range, are shown as show_general()
/// does.
std::string show_number(double value, const NumberFormat &format, DateSystem system);

/// A number with all its fifteen digits, however many are shown; in percent where its format is (17.45%). Empty for a
/// date.
std::string show_all_digits(double value, const NumberFormat &format);
std::string show_all_digits(double value, bool is_percentage);

/// A text as its format shows it: unchanged, unless the format adds something (@"様").
std::string show_text(std::string_view text, const NumberFormat &format);

/// A number without a format: as many digits as fit in eleven columns, none of them a trailing zero. Whole numbers keep
/// all digits: they are often codes.
std::string show_general(double value);

} // namespace taikei::document::office
