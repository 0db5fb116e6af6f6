#include "reader/value/spelled_quantity.hpp"

#include "reader/value/number.hpp"
#include "reader/value/tenths.hpp"
#include "reader/value/unit_words.hpp"

namespace taikei::reader {
namespace {

struct SpelledNumber {
    base::Decimal value;
    std::size_t end = 0;
};

std::optional<SpelledNumber> spelled_number_at(std::u32string_view text, std::size_t begin)
{
    constexpr std::u32string_view zero = U"ゼロ";
    if (text.substr(begin).starts_with(zero))
        return SpelledNumber{base::Decimal{0}, begin + zero.size()};
    const bool is_circle = text.substr(begin) == U"〇";
    const auto number =
        is_circle || ValueWords::get().is_no_number(text.substr(begin)) ? std::nullopt : kanji_number_at(text, begin);
    return number ? std::optional(SpelledNumber{number->value, number->end}) : std::nullopt;
}

} // namespace

std::optional<SpelledQuantity> spelled_quantity(const CellText &cell, std::size_t begin, std::size_t end)
{
    const auto text = cell.folded().substr(0, end);
    SpelledQuantity quantity;
    while (begin < end && text[begin] == U' ')
        ++begin;
    if (begin < end && text[begin] == U'約') {
        quantity.marks.add(Mark::About);
        ++begin;
    }
    const auto number = begin < end ? spelled_number_at(text, begin) : std::nullopt;
    if (!number)
        return std::nullopt;
    std::size_t position = number->end;
    quantity.number = number->value;
    if (const auto unit = UnitWords::get().longest_at(text, position)) {
        quantity.unit_begin = position;
        quantity.unit_end = unit->end;
        position = unit->rate_end;
        if (unit->per_year)
            quantity.marks.add(Mark::PerYear);
        const Tenths tenths = with_tenths(number->value, text, quantity.unit_begin, unit->end);
        if (tenths.end != unit->end) {
            quantity.number = tenths.number;
            position = tenths.end;
        }
    }
    if (const auto mark = ValueWords::get().after_number(text, position)) {
        quantity.marks.add(mark->mark);
        position = mark->position;
    }
    if (position != end)
        return std::nullopt;
    return quantity;
}

} // namespace taikei::reader
