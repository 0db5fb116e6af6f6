#pragma once

#include "base/decimal.hpp"
#include "reader/value/number.hpp"
#include "reader/value/value_words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace taikei::reader {

/// A number with what belongs to it:
///
///   参加者 年間約1,200人以上（実 300人）
///          ~~~~                      begin: from here on it is not the label; per-year, about
///              ~~~~~                 number
///                   ~~               unit
///                     ~~             at-least
///                       ~~~~~~~~~~~  end: a bracket behind belongs to it
struct Quantity {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<base::Decimal> number; ///< none for a range
    std::optional<base::Decimal> low;
    std::optional<base::Decimal> high;
    std::size_t unit_begin = 0;
    std::size_t unit_end = 0; ///< equals unit_begin where no unit is printed
    Marks marks;
};

/// Reads the quantities of a piece of a cell, left to right. Positions are characters of the text, which is folded as
/// by CellText; the piece goes from `begin` to the text's end.
class QuantityReader {
public:
    /// `column_unit`: what the column or head says; its multiplier is not applied again.
    QuantityReader(std::u32string_view text, std::size_t begin, std::u32string_view column_unit);

    /// Where the digits begin of a number whose sign or first digit stands at `i`; none where no number stands there.
    std::optional<std::size_t> number_begin(std::size_t i) const;

    struct Step {
        std::size_t next; ///< where to go on
        std::optional<Quantity> quantity; ///< none for a number that counts nothing: 第3期, 1人あたり, 4月1日
    };
    /// Takes the number at `digits`, whose sign may stand before it at `i`.
    Step take_number(std::size_t i, std::size_t digits);

    /// A number was part of something that cannot be read as one: 6:4, 3/5, 3年に1回.
    bool is_unreadable() const { return m_unreadable; }

private:
    /// NUL past the end, which is no character of any kind.
    char32_t at(std::size_t position) const { return position < m_end ? m_text[position] : U'\0'; }
    char32_t before(std::size_t position) const { return position > m_begin ? m_text[position - 1] : U'\0'; }
    std::size_t skip_spaces(std::size_t position) const;
    bool has_digit(std::size_t begin, std::size_t end) const;

    /// 4月1日: the day goes with its month.
    std::size_t skip_date(std::size_t number_end) const;
    std::size_t give_up(std::size_t position);
    std::size_t skip_digits(std::size_t position) const;
    /// 前年度比, 前年差: a sign behind it says where the value goes.
    static bool is_comparison(char32_t c) { return c == U'比' || c == U'差'; }

    bool money_at(std::size_t i, std::size_t digits) const;
    void apply_sign(Quantity &quantity, std::size_t i, const base::Decimal &value) const;
    /// 1人あたり 2.5点, 1日3回, 1年に3回: the first number is what the second counts for. Where it is not 1 (3年に1回),
    /// the second alone would say something else.
    std::optional<std::size_t> skip_denominator(const NumberMatch &number);
    /// あたり, 当たり behind a unit, where a number follows: that one is the value.
    std::optional<std::size_t> skip_denominator_word(std::size_t position) const;
    /// The 1日当たり of 1人1日当たり850g.
    bool is_denominator_at(std::size_t position) const;
    /// 1日3回, 1年に3回, 5年間で20件.
    std::optional<std::size_t> skip_span(std::u32string_view unit, std::size_t unit_end, bool is_one);
    /// 第3期, No.5.
    bool is_in_name(std::size_t i, const NumberMatch &number) const;
    /// 数10人, 6:4, 3/5, 2×3, 10分の1: its digits are no number of the cell, nor are those behind it.
    bool is_in_ratio(std::size_t i, const NumberMatch &number) const;
    /// 件数10 and 参加者数10: here 数 ends a label; in 数10人 it stands alone.
    bool is_number_of_things(std::size_t i) const;
    void read_unit(Quantity &quantity, const NumberMatch &number, bool money);
    /// 3割5分 is 3.5割.
    void read_tenths(Quantity &quantity) const;
    /// Behind the /10万人 of 12人/10万人 and the /5年 of 12人/5年 at the end of the cell: what the unit is counted by.
    std::size_t skip_span_behind(std::size_t end) const;
    bool is_column_unit_at(std::size_t position) const;
    /// A counter that no list has: a noun that ends the cell or stands before a bracket or a word such as 以上.
    std::size_t unknown_unit_end(std::size_t begin, bool spaced) const;
    /// 10～15%, 10%～15%, 3-5人. Also an open range: 10人～, ～10人.
    void read_range(Quantity &quantity, const NumberMatch &first);
    /// 40％以上60％以下, 10人以上20人未満: a range, though no sign says so. False for anything else.
    bool read_bounds(Quantity &quantity, const NumberMatch &first);
    static bool is_range_sign(char32_t c) { return c == U'~' || c == U'-'; }

    void take_range(Quantity &quantity, const NumberMatch &first, std::size_t second, const NumberMatch &number,
                    bool with_hyphen);
    /// `value` times the multiplier of `like`: 3 as in 5千 is 3,000.
    static std::optional<base::Decimal> scaled_like(const base::Decimal &value, const NumberMatch &like);
    /// 4月, 3期, 24時間体制, 5G.
    bool is_naming(const Quantity &quantity, std::size_t number_end) const;
    /// 以上, 増, /年, in any order.
    void read_marks_behind(Quantity &quantity) const;
    /// 約, 年間, 毎年, 年, in any order.
    void read_marks_before(Quantity &quantity);
    /// 年1回, 相談日：年1回; not 昨年 10件.
    static bool ends_with_year_word(std::u32string_view text);

    std::u32string_view m_text;
    std::u32string_view m_column_unit;
    std::size_t m_begin;
    std::size_t m_end;
    std::size_t m_label_begin; ///< behind the quantity before
    std::size_t m_words_begin; ///< behind the denominator too: the 年間 of 5年間で says nothing of the value
    bool m_per_year_ahead = false; ///< a denominator was one year
    bool m_unreadable = false;
};

} // namespace taikei::reader
