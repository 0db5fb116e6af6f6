#pragma once

#include <string>
#include <string_view>

namespace taikei::reader {

/// "1" and "01" and the last part of "3-1" number the same thing; so does a code that is not printed.
bool codes_agree(std::string_view a, std::string_view b);

/// 5-1 of 5-1-1; empty for a code of one part.
std::string code_prefix(std::string_view code);

} // namespace taikei::reader
