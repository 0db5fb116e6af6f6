#include "reader/value/tenths.hpp"

#include "reader/value/number.hpp"
#include "reader/value/unit_words.hpp"

#include <optional>

namespace taikei::reader {
namespace {

/// 5, 五: the one digit at `position`.
std::optional<base::Decimal> single_digit_at(std::u32string_view text, std::size_t position)
{
    if (position >= text.size())
        return std::nullopt;
    auto number = digits_number_at(text, position);
    if (!number)
        number = kanji_number_at(text, position);
    return number && number->end == position + 1 && number->value < base::Decimal{10} ? std::optional(number->value)
                                                                                      : std::nullopt;
}

} // namespace

Tenths with_tenths(const base::Decimal &whole, std::u32string_view text, std::size_t unit_begin, std::size_t unit_end)
{
    Tenths result{whole, unit_end};
    if (whole.scale() > 0 || unit_end <= unit_begin)
        return result;
    int scale = 0;
    for (const std::u32string &unit : UnitWords::get().tenths_of(text.substr(unit_begin, unit_end - unit_begin))) {
        ++scale;
        const auto digit = single_digit_at(text, result.end);
        if (!digit || !text.substr(result.end + 1).starts_with(unit))
            break;
        const auto part = base::Decimal::of(digit->unscaled(), scale);
        const auto sum = add(result.number, whole.unscaled() < 0 ? part.negated() : part);
        if (!sum)
            break;
        result = {*sum, result.end + 1 + unit.size()};
    }
    return result;
}

} // namespace taikei::reader
