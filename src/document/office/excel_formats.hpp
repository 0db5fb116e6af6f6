#pragma once

#include <string_view>

namespace taikei::document::office {

/// The number formats that workbooks name by number without writing them down, as the Japanese edition shows them.
/// "General" for numbers that have none.
std::string_view built_in_format(int id);

} // namespace taikei::document::office
