#include "reader/value/quantity.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/value/folded_text.hpp"
#include "reader/value/tenths.hpp"
#include "reader/value/unit_words.hpp"

#include <algorithm>
#include <array>

namespace taikei::reader {

namespace {

constexpr std::size_t longest_unknown_unit = 6;

constexpr std::u32string_view minus_signs = U"-△▲";
constexpr std::u32string_view money_signs = U"¥￥\\";

} // namespace

QuantityReader::QuantityReader(std::u32string_view text, std::size_t begin, std::u32string_view column_unit)
    : m_text(text)
    , m_column_unit(column_unit)
    , m_begin(begin)
    , m_end(text.size())
    , m_label_begin(begin)
    , m_words_begin(begin)
{
}

std::size_t QuantityReader::skip_spaces(std::size_t position) const
{
    while (at(position) == U' ')
        ++position;
    return position;
}

bool QuantityReader::has_digit(std::size_t begin, std::size_t end) const
{
    return std::ranges::any_of(m_text.substr(begin, end - begin), base::is_digit);
}

std::optional<std::size_t> QuantityReader::number_begin(std::size_t i) const
{
    if (base::is_digit(at(i)))
        return i;
    if (!is_one_of(at(i), U"-△▲±+¥￥\\"))
        return std::nullopt;
    std::size_t digits = skip_spaces(i + 1);
    if (is_one_of(at(i), U"-△▲±+") && is_one_of(at(digits), money_signs))
        digits = skip_spaces(digits + 1);
    if (!base::is_digit(at(digits)))
        return std::nullopt;
    // Between words a hyphen is no minus: only behind 前年比 or at the begin.
    const char32_t previous = before(i);
    if (at(i) == U'-' && base::is_word_character(previous) && !is_comparison(previous))
        return std::nullopt;
    return digits;
}

QuantityReader::Step QuantityReader::take_number(std::size_t i, std::size_t digits)
{
    const auto number = digits_number_at(m_text, digits);
    if (!number)
        return {give_up(skip_digits(digits)), std::nullopt};
    if (const auto behind = skip_denominator(*number)) {
        m_words_begin = *behind;
        return {*behind, std::nullopt};
    }
    if (is_in_name(i, *number))
        return {number->end, std::nullopt};
    if (is_in_ratio(i, *number))
        return {give_up(number->end), std::nullopt};

    Quantity quantity;
    quantity.begin = i;
    apply_sign(quantity, i, number->value);
    read_unit(quantity, *number, money_at(i, digits));
    read_range(quantity, *number);
    if (is_naming(quantity, number->end))
        return {skip_date(number->end), std::nullopt};
    read_marks_behind(quantity);
    read_marks_before(quantity);
    m_label_begin = m_words_begin = quantity.end;
    return {quantity.end, quantity};
}

std::size_t QuantityReader::skip_date(std::size_t number_end) const
{
    if (at(number_end) != U'月' || !base::is_digit(at(number_end + 1)))
        return number_end;
    std::size_t end = number_end + 1;
    while (base::is_digit(at(end)))
        ++end;
    return at(end) == U'日' ? end + 1 : number_end;
}

std::size_t QuantityReader::give_up(std::size_t position)
{
    m_unreadable = true;
    return position;
}

std::size_t QuantityReader::skip_digits(std::size_t position) const
{
    while (base::is_digit(at(position)) || is_one_of(at(position), U".,"))
        ++position;
    return position;
}

bool QuantityReader::money_at(std::size_t i, std::size_t digits) const
{
    return is_one_of(at(i), money_signs) || (digits > i + 1 && is_one_of(at(digits - 1), money_signs));
}

void QuantityReader::apply_sign(Quantity &quantity, std::size_t i, const base::Decimal &value) const
{
    quantity.number = is_one_of(at(i), minus_signs) ? value.negated() : value;
    std::size_t word_end = i;
    while (word_end > m_begin && at(word_end - 1) == U' ')
        --word_end;
    const bool compares = is_comparison(before(word_end));
    if (at(i) == U'+')
        quantity.marks.add(Mark::Up);
    if (compares && is_one_of(at(i), minus_signs))
        quantity.marks.add(Mark::Down);
}

std::optional<std::size_t> QuantityReader::skip_denominator(const NumberMatch &number)
{
    const auto unit_begin = skip_spaces(number.end);
    const auto unit = UnitWords::get().longest_at(m_text, unit_begin);
    if (!unit)
        return std::nullopt;
    if (const auto behind = skip_denominator_word(unit->end))
        return behind;
    const bool is_one = number.value == base::Decimal{1};
    if (is_one && base::is_digit(at(unit->end)) && is_denominator_at(unit->end))
        return unit->end;
    return skip_span(m_text.substr(unit_begin, unit->end - unit_begin), unit->end, is_one);
}

std::optional<std::size_t> QuantityReader::skip_denominator_word(std::size_t position) const
{
    const auto length = ValueWords::get().denominator_at(m_text, position);
    if (length == 0)
        return std::nullopt;
    // 中 and 対 are parts of many words (85％ 中学校), so the number must follow at once.
    const auto behind = position + length;
    const bool follows = length == 1 ? base::is_digit(at(skip_spaces(behind))) : has_digit(behind, m_end);
    return follows ? std::optional(behind) : std::nullopt;
}

bool QuantityReader::is_denominator_at(std::size_t position) const
{
    const auto number = digits_number_at(m_text, position);
    if (!number)
        return false;
    const auto unit = UnitWords::get().longest_at(m_text, skip_spaces(number->end));
    return unit && skip_denominator_word(unit->end).has_value();
}

std::optional<std::size_t> QuantityReader::skip_span(std::u32string_view unit, std::size_t unit_end, bool is_one)
{
    static constexpr std::array<std::u32string_view, 10> spans{
        U"年", U"年間", U"か年", U"ヵ年", U"か月", U"ヶ月", U"週", U"週間", U"日", U"日間",
    };
    if (std::ranges::find(spans, unit) == spans.end())
        return std::nullopt;
    const auto particle = skip_spaces(unit_end);
    const bool in_all = at(particle) == U'で';
    const bool each = at(particle) == U'に';
    const auto behind = in_all || each ? particle + 1 : particle;
    if (!base::is_digit(at(skip_spaces(behind))) || (!in_all && !each && !is_one))
        return std::nullopt;
    if (each && !is_one)
        m_unreadable = true;
    m_per_year_ahead = !in_all && is_one && unit.starts_with(U"年");
    return behind;
}

bool QuantityReader::is_in_name(std::size_t i, const NumberMatch &number) const
{
    const char32_t previous = before(i);
    return previous == U'.' || previous == U'#' || (previous == U'第' && at(skip_spaces(number.end)) != U'位');
}

bool QuantityReader::is_in_ratio(std::size_t i, const NumberMatch &number) const
{
    if (before(i) == U'数' && !is_number_of_things(i))
        return true;
    const auto next = skip_spaces(number.end);
    if (is_one_of(at(next), U":/×") && base::is_digit(at(skip_spaces(next + 1))))
        return true;
    return at(next) == U'分' && at(next + 1) == U'の' && base::is_digit(at(skip_spaces(next + 2)));
}

bool QuantityReader::is_number_of_things(std::size_t i) const
{
    return i >= m_begin + 2 && base::is_word_character(at(i - 2));
}

void QuantityReader::read_unit(Quantity &quantity, const NumberMatch &number, bool money)
{
    quantity.end = number.end;
    quantity.unit_begin = quantity.unit_end = number.end;
    if (is_column_unit_at(number.coefficient_end)) {
        // 1,234千円 in a column of 千円 says the unit once more; its multiplier belongs to the unit.
        const bool negative = quantity.number->unscaled() < 0;
        quantity.number = negative ? number.coefficient.negated() : number.coefficient;
        quantity.unit_begin = skip_spaces(number.coefficient_end);
        quantity.unit_end = quantity.unit_begin + m_column_unit.size();
        quantity.end = quantity.unit_end;
        return;
    }
    const auto begin = skip_spaces(number.end);
    const auto unit = UnitWords::get().longest_at(m_text, begin);
    if (!m_column_unit.empty() && m_text.substr(begin).starts_with(m_column_unit)
        && m_column_unit.size() > (unit ? unit->end - begin : 0)) {
        // 3種目 in a column of 種目, though 種 is a unit, too.
        quantity.unit_begin = begin;
        quantity.unit_end = quantity.end = begin + m_column_unit.size();
    } else if (unit) {
        quantity.unit_begin = begin;
        quantity.unit_end = unit->end;
        quantity.end = unit->rate_end;
        if (unit->per_year)
            quantity.marks.add(Mark::PerYear);
        else
            read_tenths(quantity);
    } else if (const auto end = unknown_unit_end(begin, begin != number.end); end != begin) {
        quantity.unit_begin = begin;
        quantity.unit_end = quantity.end = end;
    } else if (money) {
        quantity.unit_begin = quantity.begin + (is_one_of(at(quantity.begin), money_signs) ? 0 : 1);
        quantity.unit_end = quantity.unit_begin + 1;
    }
    if (const auto rate_end = UnitWords::get().skip_per_year(m_text, quantity.end); rate_end != quantity.end) {
        quantity.marks.add(Mark::PerYear);
        quantity.end = rate_end;
    }
    quantity.end = skip_span_behind(quantity.end);
}

void QuantityReader::read_tenths(Quantity &quantity) const
{
    const Tenths tenths = with_tenths(*quantity.number, m_text, quantity.unit_begin, quantity.unit_end);
    quantity.number = tenths.number;
    quantity.end = tenths.end;
}

std::size_t QuantityReader::skip_span_behind(std::size_t end) const
{
    const base::Decimal fewest_people{100}; // 12人/10万人; 3/5人 is no rate, but two figures
    const auto number = at(end) == U'/' ? digits_number_at(m_text, end + 1) : std::nullopt;
    const auto unit = number ? UnitWords::get().longest_at(m_text, number->end) : std::nullopt;
    if (!unit || unit->end != m_end)
        return end;
    const auto counted = m_text.substr(number->end, unit->end - number->end);
    const bool is_span = counted == U"年" || counted == U"年間" || counted == U"か年";
    return is_span || (counted == U"人" && !(number->value < fewest_people)) ? unit->end : end;
}

bool QuantityReader::is_column_unit_at(std::size_t position) const
{
    if (m_column_unit.size() < 2 || !is_one_of(m_column_unit.front(), U"十百千万億"))
        return false;
    return m_text.substr(skip_spaces(position)).starts_with(m_column_unit);
}

std::size_t QuantityReader::unknown_unit_end(std::size_t begin, bool spaced) const
{
    const auto &words = ValueWords::get();
    std::size_t end = begin;
    while (base::is_kanji(at(end)) || base::is_katakana(at(end))) {
        if (words.after_number(m_text, end))
            break;
        if (++end - begin > longest_unknown_unit)
            return begin;
    }
    const auto behind = skip_spaces(end);
    const bool ends = behind >= m_end || is_one_of(at(behind), open_brackets) || is_one_of(at(behind), U"/、,・")
        || words.after_number(m_text, behind).has_value() || (!spaced && at(end) == U' ');
    if (!ends || words.naming_at(m_text, begin) > 0 || !words.in_phrase(m_text.substr(begin, end - begin)).empty())
        return begin;
    return end;
}

bool QuantityReader::read_bounds(Quantity &quantity, const NumberMatch &first)
{
    const ValueWords &words = ValueWords::get();
    const auto lower = words.after_number(m_text, skip_spaces(quantity.end));
    if (!lower || lower->mark != Mark::AtLeast)
        return false;
    std::size_t second = skip_spaces(lower->position);
    if (at(second) == U'か' && at(second + 1) == U'つ')
        second += 2;
    const auto digits = number_begin(second);
    const auto number = digits ? digits_number_at(m_text, *digits) : std::nullopt;
    if (!number)
        return false;
    Quantity range = quantity;
    take_range(range, first, second, *number, true);
    const auto upper = words.after_number(m_text, skip_spaces(range.end));
    if (!range.low || !upper || upper->mark != Mark::AtMost)
        return false;
    range.marks.add(Mark::AtLeast);
    quantity = range;
    return true;
}

void QuantityReader::read_range(Quantity &quantity, const NumberMatch &first)
{
    if (read_bounds(quantity, first))
        return;
    const bool in_unit = quantity.end != first.end;
    std::size_t sign = skip_spaces(first.end);
    if (!is_range_sign(at(sign)) && in_unit)
        sign = skip_spaces(quantity.end);
    if (!is_range_sign(at(sign))) {
        if (at(quantity.begin - 1) == U'~' && quantity.begin - 1 == m_label_begin)
            quantity.marks.add(Mark::AtMost);
        return;
    }
    const auto second = skip_spaces(sign + 1);
    const auto second_digits = number_begin(second);
    if (!second_digits) {
        if (at(sign) == U'~' && skip_spaces(sign + 1) >= m_end)
            quantity.marks.add(Mark::AtLeast);
        return;
    }
    const auto number = digits_number_at(m_text, *second_digits);
    if (!number)
        return;
    take_range(quantity, first, second, *number, at(sign) == U'-');
}

void QuantityReader::take_range(Quantity &quantity, const NumberMatch &first, std::size_t second,
                                const NumberMatch &number, bool with_hyphen)
{
    auto low = quantity.number;
    const auto high = is_one_of(at(second), minus_signs) ? number.value.negated() : number.value;
    // 3～5千件: the multiplier is printed once for both.
    const bool shares_multiplier = first.end == first.coefficient_end && number.end != number.coefficient_end
        && first.coefficient < number.coefficient;
    if (shares_multiplier) {
        if (const auto again = scaled_like(first.value, number))
            low = again;
    }
    if (with_hyphen && !(*low < high))
        return;
    Quantity end_of_range;
    end_of_range.begin = second;
    end_of_range.number = high;
    read_unit(end_of_range, number, money_at(second, second));
    quantity.low = low;
    quantity.high = end_of_range.number;
    quantity.number = std::nullopt;
    quantity.end = end_of_range.end;
    if (end_of_range.unit_end != end_of_range.unit_begin) {
        quantity.unit_begin = end_of_range.unit_begin;
        quantity.unit_end = end_of_range.unit_end;
    }
    quantity.marks.add(end_of_range.marks);
}

std::optional<base::Decimal> QuantityReader::scaled_like(const base::Decimal &value, const NumberMatch &like)
{
    constexpr int largest = 16;
    for (int exponent = 1; exponent <= largest; ++exponent) {
        if (like.coefficient.shifted(exponent) == like.value)
            return value.shifted(exponent);
    }
    return std::nullopt;
}

bool QuantityReader::is_naming(const Quantity &quantity, std::size_t number_end) const
{
    if (quantity.end == number_end && base::is_latin(at(number_end))
        && !ValueWords::get().after_number(m_text, number_end))
        return true;
    const auto &words = ValueWords::get();
    const std::size_t unit_length = quantity.unit_end - quantity.unit_begin;
    if (quantity.unit_begin >= number_end && words.naming_at(m_text, skip_spaces(number_end)) > unit_length)
        return true;
    return unit_length > 0 && words.is_naming_tail_at(m_text, quantity.unit_end);
}

void QuantityReader::read_marks_behind(Quantity &quantity) const
{
    for (;;) {
        const auto position = skip_spaces(quantity.end);
        const auto match = ValueWords::get().after_number(m_text, position);
        if (match) {
            quantity.marks.add(match->mark);
            quantity.end = match->position;
            continue;
        }
        const auto rate_end = UnitWords::get().skip_per_year(m_text, quantity.end);
        if (rate_end == quantity.end)
            return;
        quantity.marks.add(Mark::PerYear);
        quantity.end = rate_end;
    }
}

void QuantityReader::read_marks_before(Quantity &quantity)
{
    if (m_per_year_ahead)
        quantity.marks.add(Mark::PerYear);
    m_per_year_ahead = false;
    for (;;) {
        std::size_t end = quantity.begin;
        while (end > m_words_begin && at(end - 1) == U' ')
            --end;
        const auto text = m_text.substr(m_words_begin, end - m_words_begin);
        if (const auto match = ValueWords::get().before_number(text, text.size())) {
            quantity.marks.add(match->mark);
            quantity.begin = m_words_begin + match->position;
        } else if (ends_with_year_word(text)) {
            quantity.marks.add(Mark::PerYear);
            quantity.begin = end - 1;
        } else {
            return;
        }
    }
}

bool QuantityReader::ends_with_year_word(std::u32string_view text)
{
    return text.ends_with(U'年') && (text.size() == 1 || !base::is_word_character(text[text.size() - 2]));
}
} // namespace taikei::reader
