#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {

/// What a word makes of a value (plan format, "mark"), in the order in which marks are listed.
enum class Mark : std::uint8_t { Maintain, Up, Down, AtLeast, AtMost, Date, About, PerYear };

constexpr std::array<std::string_view, 8> mark_names{
    "maintain", "up", "down", "at-least", "at-most", "date", "about", "per-year",
};

/// A few marks, without order.
class Marks {
public:
    void add(Mark mark) { m_bits = static_cast<std::uint8_t>(m_bits | bit(mark)); }
    void add(Marks other) { m_bits = static_cast<std::uint8_t>(m_bits | other.m_bits); }
    bool has(Mark mark) const { return (m_bits & bit(mark)) != 0; }
    bool empty() const { return m_bits == 0; }
    std::vector<std::string> names() const;

private:
    static std::uint8_t bit(Mark mark) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(mark)); }
    std::uint8_t m_bits = 0;
};

/// The words of data/lexicon/value-words.toml. All text is folded as by CellText.
class ValueWords {
public:
    /// The words embedded in the program, loaded once.
    static const ValueWords &get();

    struct Match {
        Mark mark;
        std::size_t position; ///< one past the word; for before_number(), its first character
    };

    /// The mark of the longest word that begins at `position`, behind a number.
    std::optional<Match> after_number(std::u32string_view text, std::size_t position) const;
    /// The mark of the longest word that ends at `position`, before a number.
    std::optional<Match> before_number(std::u32string_view text, std::size_t position) const;
    /// The marks of a cell without a number: it is a word such as 維持, or a short phrase that ends with one.
    Marks in_phrase(std::u32string_view text) const;

    /// Length of the word at `position` that shows the number before it to count nothing; 0 where there is none.
    std::size_t naming_at(std::u32string_view text, std::size_t position) const;
    /// The same behind the unit: 24時間体制.
    bool is_naming_tail_at(std::u32string_view text, std::size_t position) const;
    /// Length of あたり and the like at `position`; 0 where there is none.
    std::size_t denominator_at(std::u32string_view text, std::size_t position) const;
    bool is_no_number(std::u32string_view text) const;
    /// The label of a part that is contained in the one before: うち女性.
    bool is_contained(std::u32string_view label) const;
    /// Nothing but dashes, dots and the like.
    bool states_nothing(std::u32string_view text) const;
    /// False where no text that begins so states nothing: a look at a cell's first character, folded.
    bool may_state_nothing(char32_t first) const;

private:
    ValueWords();

    using MarkedWords = std::vector<std::pair<std::u32string, Mark>>; ///< longest first

    MarkedWords m_phrases;
    std::u32string m_phrase_firsts; ///< their first characters
    MarkedWords m_after;
    std::u32string m_after_first; ///< their first characters: most cells end before any of them
    MarkedWords m_before;
    std::u32string m_about_not_after;
    std::vector<std::u32string> m_naming;
    std::vector<std::u32string> m_naming_tails;
    std::vector<std::u32string> m_denominators;
    std::vector<std::u32string> m_not_numbers;
    std::vector<std::u32string> m_contained;
    std::vector<std::u32string> m_elsewhere;
    std::u32string m_empty;
};

} // namespace taikei::reader
