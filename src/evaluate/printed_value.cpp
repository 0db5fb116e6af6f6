#include "evaluate/printed_value.hpp"

#include "base/text.hpp"

#include <array>

namespace taikei::evaluate {
namespace {

struct Mark {
    std::string_view word;
    std::string_view mark;
};

constexpr std::array<Mark, 12> marks = {{
    {"維持", "maintain"},
    {"UP", "up"},
    {"向上", "up"},
    {"増加", "up"},
    {"DOWN", "down"},
    {"減少", "down"},
    {"低下", "down"},
    {"以上", "at-least"},
    {"以下", "at-most"},
    {"未満", "at-most"},
    {"約", "about"},
    {"毎年", "per-year"},
}};

/// The number that begins at `position`, which moves behind it; none where there is none.
std::optional<base::Decimal> take_number(std::string_view text, std::size_t &position)
{
    std::string digits;
    std::size_t at = position;
    for (const std::string_view minus : {"△", "▲", "-", "−"}) {
        if (text.substr(at).starts_with(minus)) {
            digits = "-";
            at += minus.size();
            break;
        }
    }
    const std::size_t sign = digits.size();
    while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '.' || text[at] == ',')) {
        if (text[at] != ',')
            digits += text[at];
        ++at;
    }
    if (digits.size() == sign)
        return std::nullopt;
    position = at;
    return base::Decimal::parse(digits);
}

bool is_date(std::string_view text)
{
    return text.size() >= 2 && text.size() <= 3 && (text[0] == 'R' || text[0] == 'H') && text[1] >= '0'
        && text[1] <= '9';
}

} // namespace

model::Value parse_printed_value(std::string_view printed, model::ValueKind kind, int year)
{
    model::Value value;
    value.kind = kind;
    value.year = model::FiscalYear{year};
    value.text = printed;
    const std::string text = base::narrow(printed);
    for (const Mark &mark : marks) {
        if (text.contains(mark.word))
            value.marks.emplace_back(mark.mark);
    }
    if (is_date(text)) {
        value.marks.emplace_back("date");
        return value;
    }
    std::size_t position = 0;
    const auto first = take_number(text, position);
    const std::size_t range = std::min(text.find("～", position), text.find("~", position));
    if (first && range != std::string::npos) {
        position = range + (text[range] == '~' ? 1 : std::string_view("～").size());
        value.low = first;
        value.high = take_number(text, position);
    } else {
        value.number = first;
    }
    return value;
}

} // namespace taikei::evaluate
