#pragma once

#include "reader/heading/heading.hpp"
#include "reader/heading/heading_scanner.hpp"

#include <string>

namespace taikei::reader {
/// Takes the number that comes next (5-1-1, (2), ③, 第4章, ア) into the heading's code, with what parts it from the
/// title. False where there is none, or where it counts something (5年間).
bool take_number(HeadingScanner &scanner, Heading &heading);

/// Sets the code, and what follows from it.
void set_code(Heading &heading, Numbering numbering, std::string code);

} // namespace taikei::reader
