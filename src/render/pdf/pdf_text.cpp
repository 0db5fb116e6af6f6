#include "render/pdf/pdf_text.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <iterator>

namespace taikei::render::pdf {

void append_number(double number, std::string &content)
{
    long hundredths = std::lround(number * 100);
    if (hundredths < 0) {
        content += '-';
        hundredths = -hundredths;
    }
    fmt::format_to(std::back_inserter(content), "{}", hundredths / 100);
    const auto decimals = static_cast<int>(hundredths % 100);
    if (decimals == 0)
        return;
    content += '.';
    content += static_cast<char>('0' + decimals / 10);
    if (decimals % 10 != 0)
        content += static_cast<char>('0' + decimals % 10);
}

void append_hex(unsigned code, std::string &content)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        content += digits[code >> static_cast<unsigned>(shift) & 15U];
}

std::string utf16_hex(std::string_view text)
{
    std::string hex;
    for (std::size_t position = 0; position < text.size();) {
        const auto c = static_cast<unsigned>(base::next_code_point(text, position));
        if (c > 0xFFFF) {
            append_hex(0xD800 + ((c - 0x10000) >> 10U), hex);
            append_hex(0xDC00 + ((c - 0x10000) & 0x3FFU), hex);
        } else {
            append_hex(c, hex);
        }
    }
    return hex;
}

std::string text_string(std::string_view text)
{
    return "<FEFF" + utf16_hex(text) + ">";
}

} // namespace taikei::render::pdf
