#pragma once

#include "reader/heading/heading.hpp"
#include "reader/heading/heading_scanner.hpp"

#include <cstddef>
#include <string>

namespace taikei::reader {
/// Takes the number that comes next (5-1-1, (2), ③, 第4章, ア) into the heading's code, with what parts it from the
/// title. False where there is none, or where it counts something (5年間).
bool take_number(HeadingScanner &scanner, Heading &heading);

/// II, IV: numerals in letters of the alphabet, which word processors number with.
struct RomanCapitals {
    int number = 0; ///< 1 to 12; 0 for none
    std::size_t letters = 0; ///< that it is written with
};

/// What stands at the scanner's place: none where the letters go on in a word.
RomanCapitals roman_capitals(const HeadingScanner &scanner);

/// Sets the code, and what follows from it.
void set_code(Heading &heading, Numbering numbering, std::string code);

} // namespace taikei::reader
