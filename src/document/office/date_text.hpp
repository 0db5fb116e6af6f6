#pragma once

#include "document/office/calendar_date.hpp"
#include "document/office/number_format.hpp"

#include <string>

namespace taikei::document::office {

/// A date or a time as a section shows it: yyyy/m/d, [$-411]ggge"年"m"月"d"日", [h]:mm. The first year of an era is 1.
std::string show_date(double serial, const FormatSection &section, DateSystem system);

} // namespace taikei::document::office
