#include "reader/value/number.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/cell_text.hpp"
#include "reader/value/folded_text.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

using base::Decimal;

constexpr int most_digits = 18;

int kanji_digit(char32_t c)
{
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    if (c == U'零')
        return 0;
    const auto found = digits.find(c);
    return found == std::u32string_view::npos ? -1 : static_cast<int>(found);
}

/// 十, 百, 千: they multiply what stands before them, inside one group of four digits. 0 for all else.
int small_exponent(char32_t c)
{
    return c == U'十' ? 1 : c == U'百' ? 2 : c == U'千' ? 3 : 0;
}

/// 万, 億, 兆: they multiply the whole group before them. 0 for all else.
int big_exponent(char32_t c)
{
    return c == U'万' || c == U'萬' ? 4 : c == U'億' ? 8 : c == U'兆' ? 12 : 0;
}

/// Exactly three digits, as behind a thousands separator.
bool is_group_at(std::u32string_view text, std::size_t position)
{
    return base::is_digit(at(text, position)) && base::is_digit(at(text, position + 1))
        && base::is_digit(at(text, position + 2)) && !base::is_digit(at(text, position + 3));
}

struct Digits {
    std::int64_t unscaled = 0;
    int scale = 0;
    int count = 0;

    bool append(char32_t c)
    {
        if (count == most_digits)
            return false;
        unscaled = unscaled * 10 + static_cast<std::int64_t>(c - U'0');
        count += unscaled == 0 ? 0 : 1;
        return true;
    }
};

/// Where the group behind a thousands separator begins: 1,234; 1、234 (a slip); 1 234 and 1, 234 (extraction). None
/// where no separator stands there.
std::optional<std::size_t> next_group(std::u32string_view text, std::size_t position)
{
    const std::size_t comma = skip_spaces(text, position);
    const bool separated = at(text, comma) == U',' || at(text, comma) == U'、' || at(text, comma) == U'､';
    const std::size_t group = separated ? skip_spaces(text, comma + 1) : comma;
    if (group == position || !is_group_at(text, group))
        return std::nullopt;
    return group;
}

struct DecimalMatch {
    Decimal value;
    std::size_t end;
};

/// 1,234.5 without multipliers.
std::optional<DecimalMatch> decimal_at(std::u32string_view text, std::size_t position)
{
    Digits digits;
    std::size_t end = position;
    for (; base::is_digit(at(text, end)); ++end) {
        if (!digits.append(text[end]))
            return std::nullopt;
    }
    if (end == position)
        return std::nullopt;
    constexpr std::size_t longest_first_group = 3;
    if (end - position <= longest_first_group && text[position] != U'0') {
        while (const auto group = next_group(text, end)) {
            for (end = *group; base::is_digit(at(text, end)); ++end) {
                if (!digits.append(text[end]))
                    return std::nullopt;
            }
        }
    }
    if (at(text, end) == U',' && base::is_digit(at(text, end + 1)))
        return std::nullopt;
    const std::size_t point = skip_spaces(text, end);
    const std::size_t fraction = skip_spaces(text, point + 1);
    if (at(text, point) == U'.' && base::is_digit(at(text, fraction))) {
        for (end = fraction; base::is_digit(at(text, end)); ++end) {
            if (!digits.append(text[end]) || digits.scale == most_digits)
                return std::nullopt;
            ++digits.scale;
        }
        if (at(text, end) == U'.' && base::is_digit(at(text, end + 1)))
            return std::nullopt;
    }
    return DecimalMatch{Decimal::of(digits.unscaled, digits.scale), end};
}

/// 五, 三〇, 二五 digit by digit; 1 before a bare 十, 百 or 千.
std::optional<DecimalMatch> kanji_digits_at(std::u32string_view text, std::size_t position)
{
    if (small_exponent(at(text, position)) > 0)
        return DecimalMatch{Decimal{1}, position};
    Digits digits;
    std::size_t end = position;
    for (int digit = kanji_digit(at(text, end)); digit >= 0; digit = kanji_digit(at(text, end))) {
        if (!digits.append(U'0' + static_cast<char32_t>(digit)))
            return std::nullopt;
        ++end;
    }
    if (end == position)
        return std::nullopt;
    return DecimalMatch{Decimal::of(digits.unscaled, 0), end};
}

/// A multiplier may stand off by a space (3.5 億円), but only where it cannot be the next word's first character.
std::size_t multiplier_after(std::u32string_view text, std::size_t position)
{
    const std::size_t next = skip_spaces(text, position);
    if (next == position)
        return position;
    std::size_t behind = next;
    while (small_exponent(at(text, behind)) > 0 || big_exponent(at(text, behind)) > 0)
        ++behind;
    constexpr std::u32string_view counted = U"円人件台戸冊部本点回食㎡tkm";
    const bool counts = behind != next && (behind == text.size() || counted.contains(at(text, behind)));
    return counts ? next : position;
}

/// Adds up groups: 三億五千万 is (3)億 + (5千)万; 1万2,300 is (1)万 + 2,300.
class NumberSum {
public:
    NumberSum(std::u32string_view text, std::size_t position, bool kanji)
        : m_text(text)
        , m_end(position)
        , m_kanji(kanji)
    {
    }

    std::optional<NumberMatch> run()
    {
        while (const auto coefficient = m_kanji ? kanji_digits_at(m_text, m_end) : decimal_at(m_text, m_end)) {
            if (!m_match) {
                m_match = NumberMatch{coefficient->value, coefficient->end, coefficient->value, coefficient->end};
            }
            if (!take(*coefficient))
                return std::nullopt;
            if (!m_multiplied)
                break;
        }
        if (!m_match)
            return std::nullopt;
        const auto value = add(m_total, m_group);
        if (!value)
            return std::nullopt;
        m_match->value = *value;
        m_match->end = m_end;
        return m_match;
    }

private:
    /// Takes a coefficient and the multipliers behind it. False where the number becomes too large.
    bool take(const DecimalMatch &coefficient)
    {
        std::optional<Decimal> value = coefficient.value;
        m_multiplied = false;
        m_end = multiplier_after(m_text, coefficient.end);
        for (int exponent = small_exponent(at(m_text, m_end)); value && exponent > 0;
             exponent = small_exponent(at(m_text, m_end))) {
            value = value->shifted(exponent);
            ++m_end;
            m_multiplied = true;
            if (m_kanji)
                break;
        }
        if (!value)
            return false;
        auto group = add(m_group, *value);
        if (!group)
            return false;
        m_group = *group;
        if (const int exponent = big_exponent(at(m_text, m_end)); exponent > 0) {
            const auto shifted = m_group.shifted(exponent);
            const auto total = shifted ? add(m_total, *shifted) : std::nullopt;
            if (!total)
                return false;
            m_total = *total;
            m_group = Decimal{};
            ++m_end;
            m_multiplied = true;
        }
        return true;
    }

    std::u32string_view m_text;
    std::size_t m_end;
    bool m_kanji;
    bool m_multiplied = false;
    Decimal m_total;
    Decimal m_group;
    std::optional<NumberMatch> m_match;
};

} // namespace

std::optional<Decimal> add(const Decimal &a, const Decimal &b)
{
    const Decimal &fine = a.scale() >= b.scale() ? a : b;
    const Decimal &coarse = a.scale() >= b.scale() ? b : a;
    if (coarse.unscaled() == 0)
        return fine;
    // At equal scale the unscaled numbers add up; 10^18 each, they stay within 64 bits.
    const auto wide = Decimal{coarse.unscaled()}.shifted(fine.scale() - coarse.scale());
    if (!wide)
        return std::nullopt;
    const std::int64_t sum = wide->unscaled() + fine.unscaled();
    constexpr std::int64_t limit = 1'000'000'000'000'000'000;
    if (sum >= limit || sum <= -limit)
        return std::nullopt;
    return Decimal::of(sum, fine.scale());
}

std::optional<NumberMatch> digits_number_at(std::u32string_view text, std::size_t position)
{
    return NumberSum(text, position, false).run();
}

std::optional<NumberMatch> kanji_number_at(std::u32string_view text, std::size_t position)
{
    return NumberSum(text, position, true).run();
}

std::optional<Decimal> parse_number(std::string_view text)
{
    const CellText cell(base::trim(text));
    const auto folded = cell.folded();
    constexpr std::u32string_view signs = U"-+△▲±";
    constexpr std::u32string_view minus_signs = U"-△▲";
    const bool is_signed = !folded.empty() && signs.contains(folded.front());
    const std::size_t begin = is_signed ? skip_spaces(folded, 1) : 0;
    const auto match =
        base::is_digit(at(folded, begin)) ? digits_number_at(folded, begin) : kanji_number_at(folded, begin);
    if (!match || match->end != folded.size())
        return std::nullopt;
    return is_signed && minus_signs.contains(folded.front()) ? match->value.negated() : match->value;
}

} // namespace taikei::reader
