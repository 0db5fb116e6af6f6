#include "reader/cell_scan.hpp"

#include "base/text.hpp"
#include "reader/number.hpp"
#include "reader/unit_words.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

using model::FiscalYear;

constexpr std::size_t longest_unknown_unit = 6;

bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool is_latin(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_one_of(char32_t c, std::u32string_view list)
{
    return c != U'\0' && list.contains(c);
}

constexpr std::u32string_view open_brackets = U"([〔【「『";
constexpr std::u32string_view close_brackets = U")]〕】」』";
constexpr std::u32string_view minus_signs = U"-△▲";
constexpr std::u32string_view money_signs = U"¥￥\\";

class CellScanner {
public:
    CellScanner(const CellText &cell, std::string_view printed, std::size_t begin, std::size_t end,
                std::u32string_view column_unit, std::optional<FiscalYear> latest)
        : m_cell(cell)
        , m_text(cell.folded().substr(0, end))
        , m_column_unit(column_unit)
        , m_begin(begin)
        , m_end(end)
        , m_label_begin(begin)
        , m_words_begin(begin)
    {
        if (may_hold_year())
            find_mentions(printed, latest);
    }

    CellScan run()
    {
        for (std::size_t i = m_begin; i < m_end;)
            i = step(i);
        settle_year();
        return std::move(m_scan);
    }

private:
    /// A year as it stands in the cell, in characters.
    struct Mention {
        FiscalYear year;
        std::size_t begin;
        std::size_t end;
    };

    char32_t at(std::size_t position) const { return position < m_end ? m_cell.at(position) : U'\0'; }
    char32_t before(std::size_t position) const { return position > m_begin ? m_cell.at(position - 1) : U'\0'; }
    std::size_t skip_spaces(std::size_t position) const
    {
        while (at(position) == U' ')
            ++position;
        return position;
    }

    /// Looking for years costs more than all else, and most cells are a number with a unit.
    bool may_hold_year() const
    {
        constexpr std::u32string_view signs = U"年([〔令平昭㋿㍻RrHhS'’";
        return std::any_of(m_text.begin() + static_cast<std::ptrdiff_t>(m_begin), m_text.end(),
                           [&](char32_t c) { return signs.contains(c); });
    }

    void find_mentions(std::string_view printed, std::optional<FiscalYear> latest)
    {
        for (const auto &mention : model::find_years(printed, latest)) {
            const auto begin = m_cell.character_at_byte(mention.begin);
            const auto end = m_cell.character_at_byte(mention.end);
            if (begin >= m_begin && end <= m_end)
                m_mentions.push_back({mention.year, begin, end});
        }
    }

    /// Takes what stands at `i`; returns where to go on.
    std::size_t step(std::size_t i)
    {
        while (m_next_mention < m_mentions.size() && m_mentions[m_next_mention].begin < i)
            ++m_next_mention;
        if (m_next_mention < m_mentions.size() && m_mentions[m_next_mention].begin == i
            && is_year_in_words(m_mentions[m_next_mention])) {
            const auto &mention = m_mentions[m_next_mention++];
            m_scan.names_year = true;
            m_named_years.push_back(mention.year);
            return std::max(mention.end, i + 1);
        }
        if (const auto behind = skip_brackets(m_cell, i, m_end)) {
            take_brackets(i, *behind);
            return *behind;
        }
        if (is_footnote_at(i))
            return skip_footnote(i);
        if (is_latin(at(i)))
            return skip_code(i);
        if (const auto number = number_begin(i)) {
            const std::size_t next = take_number(i, *number);
            return std::max(next, i + 1);
        }
        return i + 1;
    }

    /// 2020 alone is a number; R2, 2020年 and 令和2年度 are years.
    bool is_year_in_words(const Mention &mention) const
    {
        for (std::size_t i = mention.begin; i < mention.end; ++i) {
            if (!is_digit(at(i)))
                return true;
        }
        return false;
    }

    void take_brackets(std::size_t open, std::size_t behind)
    {
        take_year_in_brackets(open + 1, behind - 1);
        if (m_scan.quantities.empty())
            return;
        auto &quantity = m_scan.quantities.back();
        if (skip_spaces(quantity.end) != open)
            return;
        quantity.end = behind;
        const auto inside = m_text.substr(open + 1, behind - open - 2);
        if (inside == U"年" || inside == U"年間" || inside == U"/年")
            quantity.marks.add(Mark::PerYear);
        else if (quantity.unit_begin == quantity.unit_end)
            take_unit_in_brackets(quantity, open + 1, behind - 1);
        quantity.marks.add(word_marks(inside));
    }

    /// 12,345（人/年）.
    void take_unit_in_brackets(Quantity &quantity, std::size_t begin, std::size_t end) const
    {
        const auto unit = UnitWords::get().longest_at(m_text, begin);
        if (!unit || unit->rate_end != end)
            return;
        quantity.unit_begin = begin;
        quantity.unit_end = unit->end;
        if (unit->per_year)
            quantity.marks.add(Mark::PerYear);
    }

    static Marks word_marks(std::u32string_view text) { return ValueWords::get().in_phrase(text); }

    /// （2011）, (H25実績): a year and no other number.
    void take_year_in_brackets(std::size_t begin, std::size_t end)
    {
        std::optional<FiscalYear> year;
        std::size_t position = begin;
        for (std::size_t k = m_next_mention; k < m_mentions.size() && m_mentions[k].begin < end; ++k) {
            const auto &mention = m_mentions[k];
            if (mention.begin < begin || mention.end > end)
                continue;
            if (year && *year != mention.year)
                return;
            if (has_digit(position, mention.begin))
                return;
            year = mention.year;
            position = mention.end;
        }
        if (!year || has_digit(position, end))
            return;
        m_years_disagree = m_years_disagree || (m_bracket_year && *m_bracket_year != *year);
        m_bracket_year = year;
    }

    bool has_digit(std::size_t begin, std::size_t end) const
    {
        for (std::size_t i = begin; i < end; ++i) {
            if (is_digit(at(i)))
                return true;
        }
        return false;
    }

    /// ※1, *2, 注3.
    bool is_footnote_at(std::size_t i) const
    {
        return is_one_of(at(i), U"※*＊†‡") || (at(i) == U'注' && is_digit(at(i + 1)));
    }

    /// Only a short number belongs to the mark: in *1,234 the mark stands for itself.
    std::size_t skip_footnote(std::size_t i) const
    {
        constexpr std::size_t longest_note_number = 2;
        std::size_t end = ++i;
        while (is_digit(at(end)))
            ++end;
        const bool goes_on = is_one_of(at(end), U",.") && is_digit(at(end + 1));
        return goes_on || end - i > longest_note_number ? i : end;
    }

    /// CO2, PM2.5, A-3: digits behind letters belong to a name.
    std::size_t skip_code(std::size_t i) const
    {
        const auto belongs = [&](std::size_t p) {
            return is_latin(at(p)) || is_digit(at(p)) || (is_one_of(at(p), U"-._") && is_digit(at(p + 1)));
        };
        while (belongs(i))
            ++i;
        return i;
    }

    /// Where the digits begin of a number whose sign or first digit stands at `i`.
    std::optional<std::size_t> number_begin(std::size_t i) const
    {
        if (is_digit(at(i)))
            return i;
        if (!is_one_of(at(i), U"-△▲±+¥￥\\"))
            return std::nullopt;
        std::size_t digits = skip_spaces(i + 1);
        if (is_one_of(at(i), U"-△▲±+") && is_one_of(at(digits), money_signs))
            digits = skip_spaces(digits + 1);
        if (!is_digit(at(digits)))
            return std::nullopt;
        // Between words a hyphen is no minus: only behind 前年比 or at the begin.
        const char32_t previous = before(i);
        if (at(i) == U'-' && base::is_word_character(previous) && !is_comparison(previous))
            return std::nullopt;
        return digits;
    }

    /// Takes the number at `digits`, whose sign may stand before it at `i`. Returns where to go on.
    std::size_t take_number(std::size_t i, std::size_t digits)
    {
        const auto number = digits_number_at(m_text, digits);
        if (!number)
            return give_up(skip_digits(digits));
        if (const auto behind = skip_denominator(*number)) {
            m_words_begin = *behind;
            return *behind;
        }
        if (is_in_name(i, *number))
            return number->end;
        if (is_in_ratio(i, *number))
            return give_up(number->end);

        Quantity quantity;
        quantity.begin = i;
        apply_sign(quantity, i, number->value);
        read_unit(quantity, *number, money_at(i, digits));
        read_range(quantity, *number);
        if (is_naming(quantity, number->end))
            return skip_date(number->end);
        read_marks_behind(quantity);
        read_marks_before(quantity);
        m_scan.quantities.push_back(quantity);
        m_label_begin = m_words_begin = quantity.end;
        return quantity.end;
    }

    /// 4月1日: the day goes with its month.
    std::size_t skip_date(std::size_t number_end) const
    {
        if (at(number_end) != U'月' || !is_digit(at(number_end + 1)))
            return number_end;
        std::size_t end = number_end + 1;
        while (is_digit(at(end)))
            ++end;
        return at(end) == U'日' ? end + 1 : number_end;
    }

    std::size_t give_up(std::size_t position)
    {
        m_scan.unreadable = true;
        return position;
    }

    std::size_t skip_digits(std::size_t position) const
    {
        while (is_digit(at(position)) || is_one_of(at(position), U".,"))
            ++position;
        return position;
    }

    /// 前年度比, 前年差: a sign behind it says where the value goes.
    static bool is_comparison(char32_t c) { return c == U'比' || c == U'差'; }

    bool money_at(std::size_t i, std::size_t digits) const
    {
        return is_one_of(at(i), money_signs) || (digits > i + 1 && is_one_of(at(digits - 1), money_signs));
    }

    void apply_sign(Quantity &quantity, std::size_t i, const base::Decimal &value) const
    {
        quantity.number = is_one_of(at(i), minus_signs) ? value.negated() : value;
        std::size_t word_end = i;
        while (word_end > m_begin && m_cell.at(word_end - 1) == U' ')
            --word_end;
        const bool compares = is_comparison(before(word_end));
        if (at(i) == U'+')
            quantity.marks.add(Mark::Up);
        if (compares && is_one_of(at(i), minus_signs))
            quantity.marks.add(Mark::Down);
    }

    /// 1人あたり 2.5点, 1日3回, 1年に3回: the first number is what the second counts for. Where it is not 1 (3年に1回),
    /// the second alone would say something else.
    std::optional<std::size_t> skip_denominator(const NumberMatch &number)
    {
        const auto unit_begin = skip_spaces(number.end);
        const auto unit = UnitWords::get().longest_at(m_text, unit_begin);
        if (!unit)
            return std::nullopt;
        if (const auto behind = skip_denominator_word(unit->end))
            return behind;
        const bool is_one = number.value == base::Decimal{1};
        if (is_one && is_digit(at(unit->end)) && is_denominator_at(unit->end))
            return unit->end;
        return skip_span(m_text.substr(unit_begin, unit->end - unit_begin), unit->end, is_one);
    }

    /// あたり, 当たり behind a unit, where a number follows: that one is the value.
    std::optional<std::size_t> skip_denominator_word(std::size_t position) const
    {
        const auto length = ValueWords::get().denominator_at(m_text, position);
        if (length == 0)
            return std::nullopt;
        // 中 and 対 are parts of many words (85％ 中学校), so the number must follow at once.
        const auto behind = position + length;
        const bool follows = length == 1 ? is_digit(at(skip_spaces(behind))) : has_digit(behind, m_end);
        return follows ? std::optional(behind) : std::nullopt;
    }

    /// The 1日当たり of 1人1日当たり850g.
    bool is_denominator_at(std::size_t position) const
    {
        const auto number = digits_number_at(m_text, position);
        if (!number)
            return false;
        const auto unit = UnitWords::get().longest_at(m_text, skip_spaces(number->end));
        return unit && skip_denominator_word(unit->end).has_value();
    }

    /// 1日3回, 1年に3回, 5年間で20件.
    std::optional<std::size_t> skip_span(std::u32string_view unit, std::size_t unit_end, bool is_one)
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
        if (!is_digit(at(skip_spaces(behind))) || (!in_all && !each && !is_one))
            return std::nullopt;
        if (each && !is_one)
            m_scan.unreadable = true;
        m_per_year_ahead = !in_all && is_one && unit.starts_with(U"年");
        return behind;
    }

    /// 第3期, No.5.
    bool is_in_name(std::size_t i, const NumberMatch &number) const
    {
        const char32_t previous = before(i);
        return previous == U'.' || previous == U'#' || (previous == U'第' && at(skip_spaces(number.end)) != U'位');
    }

    /// 数10人, 6:4, 3/5, 2×3, 10分の1: its digits are no number of the cell, nor are those behind it.
    bool is_in_ratio(std::size_t i, const NumberMatch &number) const
    {
        if (before(i) == U'数' && !is_number_of_things(i))
            return true;
        const auto next = skip_spaces(number.end);
        if (is_one_of(at(next), U":/×") && is_digit(at(skip_spaces(next + 1))))
            return true;
        return at(next) == U'分' && at(next + 1) == U'の' && is_digit(at(skip_spaces(next + 2)));
    }

    /// 件数10 and 参加者数10: here 数 ends a label; in 数10人 it stands alone.
    bool is_number_of_things(std::size_t i) const
    {
        return i >= m_begin + 2 && base::is_word_character(m_cell.at(i - 2));
    }

    void read_unit(Quantity &quantity, const NumberMatch &number, bool money)
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
        if (const auto unit = UnitWords::get().longest_at(m_text, begin)) {
            quantity.unit_begin = begin;
            quantity.unit_end = unit->end;
            quantity.end = unit->rate_end;
            if (unit->per_year)
                quantity.marks.add(Mark::PerYear);
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
    }

    bool is_column_unit_at(std::size_t position) const
    {
        if (m_column_unit.size() < 2 || !is_one_of(m_column_unit.front(), U"十百千万億"))
            return false;
        return m_text.substr(skip_spaces(position)).starts_with(m_column_unit);
    }

    /// A counter that no list has: a noun that ends the cell or stands before a bracket or a word such as 以上.
    std::size_t unknown_unit_end(std::size_t begin, bool spaced) const
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
        if (!ends || words.naming_at(m_text, begin) > 0 || !word_marks(m_text.substr(begin, end - begin)).empty())
            return begin;
        return end;
    }

    /// 10～15%, 10%～15%, 3-5人. Also an open range: 10人～, ～10人.
    void read_range(Quantity &quantity, const NumberMatch &first)
    {
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

    static bool is_range_sign(char32_t c) { return c == U'~' || c == U'-'; }

    void take_range(Quantity &quantity, const NumberMatch &first, std::size_t second, const NumberMatch &number,
                    bool with_hyphen)
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

    /// `value` times the multiplier of `like`: 3 as in 5千 is 3,000.
    static std::optional<base::Decimal> scaled_like(const base::Decimal &value, const NumberMatch &like)
    {
        constexpr int largest = 16;
        for (int exponent = 1; exponent <= largest; ++exponent) {
            if (like.coefficient.shifted(exponent) == like.value)
                return value.shifted(exponent);
        }
        return std::nullopt;
    }

    /// 4月, 3期, 24時間体制, 5G.
    bool is_naming(const Quantity &quantity, std::size_t number_end) const
    {
        if (quantity.end == number_end && is_latin(at(number_end))
            && !ValueWords::get().after_number(m_text, number_end))
            return true;
        const auto &words = ValueWords::get();
        const std::size_t unit_length = quantity.unit_end - quantity.unit_begin;
        if (quantity.unit_begin >= number_end && words.naming_at(m_text, skip_spaces(number_end)) > unit_length)
            return true;
        return unit_length > 0 && words.is_naming_tail_at(m_text, quantity.unit_end);
    }

    /// 以上, 増, /年, in any order.
    void read_marks_behind(Quantity &quantity) const
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

    /// 約, 年間, 毎年, 年, in any order.
    void read_marks_before(Quantity &quantity)
    {
        if (m_per_year_ahead)
            quantity.marks.add(Mark::PerYear);
        m_per_year_ahead = false;
        for (;;) {
            std::size_t end = quantity.begin;
            while (end > m_words_begin && m_cell.at(end - 1) == U' ')
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

    /// 年1回, 相談日：年1回; not 昨年 10件.
    static bool ends_with_year_word(std::u32string_view text)
    {
        return text.ends_with(U'年') && (text.size() == 1 || !base::is_word_character(text[text.size() - 2]));
    }

    void settle_year()
    {
        if (m_years_disagree)
            return;
        if (m_bracket_year)
            m_scan.year = m_bracket_year;
        else if (!m_scan.quantities.empty() && !m_named_years.empty()
                 && std::ranges::all_of(m_named_years, [&](auto year) { return year == m_named_years.front(); }))
            m_scan.year = m_named_years.front();
    }

    const CellText &m_cell;
    std::u32string_view m_text; ///< up to m_end
    std::u32string_view m_column_unit;
    std::size_t m_begin;
    std::size_t m_end;
    std::size_t m_label_begin; ///< behind the quantity before
    std::size_t m_words_begin; ///< behind the denominator too: the 年間 of 5年間で says nothing of the value
    std::vector<Mention> m_mentions;
    std::size_t m_next_mention = 0;
    std::vector<FiscalYear> m_named_years;
    std::optional<FiscalYear> m_bracket_year;
    bool m_years_disagree = false;
    bool m_per_year_ahead = false;
    CellScan m_scan;
};

} // namespace

std::optional<std::size_t> skip_brackets(const CellText &cell, std::size_t position, std::size_t end)
{
    // Deeper or longer than this is no remark; the limits keep a cell of open brackets linear.
    constexpr std::size_t longest_remark = 200;
    if (!is_one_of(cell.at(position), open_brackets))
        return std::nullopt;
    const auto last = std::min(end, position + longest_remark);
    std::size_t depth = 0;
    for (std::size_t i = position; i < last; ++i) {
        if (is_one_of(cell.at(i), open_brackets))
            ++depth;
        else if (is_one_of(cell.at(i), close_brackets) && --depth == 0)
            return i + 1;
    }
    return std::nullopt;
}

CellScan scan_cell(const CellText &cell, std::string_view printed, std::size_t begin, std::size_t end,
                   std::u32string_view column_unit, std::optional<FiscalYear> latest)
{
    return CellScanner(cell, printed, begin, end, column_unit, latest).run();
}

} // namespace taikei::reader
