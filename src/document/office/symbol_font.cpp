#include "document/office/symbol_font.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace taikei::document::office {

namespace {

constexpr int private_area = 0xF000;

struct Symbol {
    int code; ///< without the private area's offset
    std::string_view sign;
};

/// Signs that lists and forms use. Codes of Wingdings, except 0xB7 of Symbol.
constexpr std::array symbols = {
    Symbol{0x6C, "●"}, Symbol{0x6D, "○"}, Symbol{0x6E, "■"}, Symbol{0x6F, "□"}, Symbol{0x70, "□"}, Symbol{0x71, "□"},
    Symbol{0x72, "□"}, Symbol{0x73, "◆"}, Symbol{0x74, "◆"}, Symbol{0x75, "◆"}, Symbol{0x76, "◆"}, Symbol{0x77, "◆"},
    Symbol{0x80, "⓪"}, Symbol{0x81, "①"}, Symbol{0x82, "②"}, Symbol{0x83, "③"}, Symbol{0x84, "④"}, Symbol{0x85, "⑤"},
    Symbol{0x86, "⑥"}, Symbol{0x87, "⑦"}, Symbol{0x88, "⑧"}, Symbol{0x89, "⑨"}, Symbol{0x8A, "⑩"}, Symbol{0x9E, "・"},
    Symbol{0x9F, "•"}, Symbol{0xA1, "○"}, Symbol{0xA4, "◎"}, Symbol{0xA7, "▪"}, Symbol{0xA8, "□"}, Symbol{0xAB, "★"},
    Symbol{0xB7, "•"}, Symbol{0xD8, "➢"}, Symbol{0xDF, "←"}, Symbol{0xE0, "→"}, Symbol{0xE1, "↑"}, Symbol{0xE2, "↓"},
    Symbol{0xE8, "→"}, Symbol{0xF0, "⇒"}, Symbol{0xFB, "✗"}, Symbol{0xFC, "✓"}, Symbol{0xFD, "☒"}, Symbol{0xFE, "☑"},
};

} // namespace

std::string_view find_symbol(int code)
{
    const auto found = std::ranges::find(symbols, code & 0xFF, &Symbol::code);
    return found == symbols.end() ? std::string_view{} : found->sign;
}

std::string without_symbol_font(std::string_view text)
{
    constexpr int private_size = 0x100;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        const auto code = static_cast<int>(base::next_code_point(text, at));
        if (code >= private_area && code < private_area + private_size)
            result += find_symbol(code);
        else
            result += text.substr(begin, at - begin);
    }
    return result;
}

} // namespace taikei::document::office
