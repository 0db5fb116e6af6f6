#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace taikei::reader {

/// The units and counters of data/lexicon/units.toml. All text is folded as by CellText.
class UnitWords {
public:
    /// The words embedded in the program, loaded once.
    static const UnitWords &get();

    /// A unit found in text: 人/便, or 世帯 of 世帯/年.
    struct Match {
        std::size_t end; ///< one past the unit
        std::size_t rate_end; ///< one past /年; equals `end` where there is none
        bool per_year = false;
    };

    /// The longest unit at `position`, behind a number.
    std::optional<Match> longest_at(std::u32string_view text, std::size_t position) const;

    /// One past 年, 年度 or 年間 behind a '/' at `position`; `position` where there is none.
    std::size_t skip_per_year(std::u32string_view text, std::size_t position) const;

    /// The whole text is a unit that may stand in brackets behind a name.
    bool is_unit(std::u32string_view text) const;
    /// 累計: what the figures of a unit are, which stays in the name.
    bool is_qualifier(std::u32string_view text) const { return m_qualifiers.contains(std::u32string(text)); }
    /// Where the unit ends of one that may stand in such brackets with what its figures are behind it, 件・累計; none
    /// of any other text.
    std::optional<std::size_t> end_before_qualifier(std::u32string_view text) const;
    /// False for most characters: no unit and no multiplier before one begins with it.
    bool may_begin_unit(char32_t c) const { return m_firsts.contains(c); }
    /// The whole text is a unit or a word that a unit column prints for one.
    bool is_column_unit(std::u32string_view text) const;
    /// 分 and 厘 of 割, each a tenth of the one before it; none of any other unit.
    std::span<const std::u32string> tenths_of(std::u32string_view unit) const;
    /// A quantity printed in these two units is one quantity: 2時間30分.
    bool is_span(std::u32string_view first, std::u32string_view second) const;

private:
    UnitWords();

    enum class Where { BehindSlash, BehindNumber, Alone };
    struct Word {
        std::u32string text;
        Where most; ///< Alone: it may stand anywhere
    };

    void add(std::u32string word, Where most);
    const Word *word_at(std::u32string_view text, std::size_t position, Where where) const;

    std::unordered_map<char32_t, std::vector<Word>> m_by_first; ///< longest first
    std::unordered_set<char32_t> m_firsts;
    std::unordered_set<std::u32string> m_column_units;
    std::vector<std::u32string> m_per_year; ///< longest first
    std::unordered_set<std::u32string> m_qualifiers; ///< 累計
    std::vector<std::u32string> m_tenths; ///< the whole unit first
    std::vector<std::pair<std::u32string, std::u32string>> m_spans;
};

} // namespace taikei::reader
