#pragma once

#include "base/text.hpp"
#include "model/fiscal_year.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// The pieces that years in text are made of; find_years() puts them together.
namespace taikei::model {

/// 〇 to 九: 0 to 9; -1 for all else.
int kanji_digit(char32_t c);
/// A wave dash or a dash, as between the years of a range.
bool is_range_sign(char32_t c);
bool is_dash(char32_t c);

/// A text as code points, full-width ASCII narrowed, that knows the words around years. Positions are code points.
class YearText {
public:
    explicit YearText(std::string_view text);

    std::size_t size() const { return m_chars.size(); }
    /// The character at `position`; NUL past the end, which is no character of any kind.
    char32_t at(std::size_t position) const { return position < m_chars.size() ? m_chars[position].c : U'\0'; }
    char32_t before(std::size_t position) const { return position > 0 ? m_chars[position - 1].c : U'\0'; }
    std::size_t byte_offset(std::size_t position) const;
    /// `word` stands at `position`.
    bool has(std::size_t position, std::u32string_view word) const;
    std::size_t skip_spaces(std::size_t position) const;

    struct Number {
        int value;
        int digits; ///< ASCII digits; 0 for kanji and 元
        std::size_t end;
    };

    /// 1 to 4 digits; none where there are more.
    std::optional<Number> ascii_number_at(std::size_t position) const;
    /// 元, 五, 十五, 三十, 三十一, 三〇.
    std::optional<Number> kanji_number_at(std::size_t position) const;
    /// A number from 1 to 80 that counts years of an era.
    std::optional<Number> year_of_era_at(std::size_t position) const;

    struct EraWord {
        Era era;
        std::size_t end;
        bool letter; ///< R, H.: must stand alone, for letters and digits are codes as well
    };

    /// 令和, 平, H., ㍻. A letter behind a hyphen begins a year only where a range goes on (H30-R4).
    std::optional<EraWord> era_at(std::size_t position, bool after_range_sign) const;
    std::optional<EraWord> letter_era_at(std::size_t position, bool after_range_sign) const;
    /// 二〇二〇年.
    std::optional<Number> positional_kanji_year_at(std::size_t position) const;
    /// 年代 (a decade), 年間, 年後, 年目 ...: a span of time, no year.
    bool is_span_at(std::size_t position) const;
    /// A month or a day.
    std::optional<Number> small_number_at(std::size_t position, int largest) const;
    /// %, ㎡, 円 and their like.
    static bool is_unit_sign(char32_t c);
    /// The year behind a range sign.
    bool range_goes_on_at(std::size_t position) const;
    /// A unit of its own: the number before it is no year (2000 件).
    bool is_unit_word_at(std::size_t position) const;
    /// A word that goes on behind a year: 実績, 目標, まで.
    bool is_year_companion_at(std::size_t position) const;
    /// 昭和3丁目, 平成2号棟: places are named after eras.
    bool is_address_at(std::size_t position) const;

private:
    struct Char {
        char32_t c;
        std::size_t begin; ///< byte offset
    };

    std::string_view m_text;
    std::vector<Char> m_chars;
};

} // namespace taikei::model
