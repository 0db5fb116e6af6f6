#pragma once

#include <string>
#include <string_view>

namespace taikei::render::pdf {

/// A number as content streams write it: at most two decimals, no exponent.
void append_number(double number, std::string &content);

/// Four hexadecimal digits.
void append_hex(unsigned code, std::string &content);

/// UTF-16BE in hexadecimal digits, as ToUnicode tables want it.
std::string utf16_hex(std::string_view text);

/// A text string of the file: <FEFF…>
std::string text_string(std::string_view text);

} // namespace taikei::render::pdf
