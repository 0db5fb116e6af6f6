#include "reader/heading/number_signs.hpp"

namespace taikei::reader {
bool is_hyphen(char32_t c)
{
    return c == U'-' || c == U'‐' || c == U'−' || c == U'–' || c == U'―' || c == U'ー' || c == U'‑' || c == U'－';
}

int circled_number(char32_t c)
{
    if (c >= 0x2460 && c <= 0x2473) // ① to ⑳
        return static_cast<int>(c - 0x2460) + 1;
    if (c >= 0x3251 && c <= 0x325F) // ㉑ to ㉟
        return static_cast<int>(c - 0x3251) + 21;
    if (c >= 0x2776 && c <= 0x277F) // ❶ to ❿
        return static_cast<int>(c - 0x2776) + 1;
    if (c >= 0x2474 && c <= 0x2487) // ⑴ to ⒇
        return static_cast<int>(c - 0x2474) + 1;
    return 0;
}

int roman_number(char32_t c)
{
    if (c >= 0x2160 && c <= 0x216B) // Ⅰ to Ⅻ
        return static_cast<int>(c - 0x2160) + 1;
    return 0;
}

} // namespace taikei::reader
