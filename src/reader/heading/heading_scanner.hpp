#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {
/// Walks over the narrowed code points of a line; the title is cut from the line as printed.
class HeadingScanner {
public:
    explicit HeadingScanner(std::string_view line);

    bool at_end() const { return m_at >= m_text.size(); }
    /// NUL past the end.
    char32_t peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : 0; }
    std::size_t position() const { return m_at; }
    void move_to(std::size_t position) { m_at = position; }
    void skip() { ++m_at; }

    /// False where there was none.
    bool skip_spaces();
    /// False, without a move, where the word does not come next.
    bool take(std::u32string_view word);
    /// Takes one character, if it is one of these.
    bool take_any(std::u32string_view characters);
    /// The digits that come next; empty where none does.
    std::string take_digits();
    /// The same of 〇 to 十.
    std::string take_kanji_digits();

    /// What was not taken yet, as printed.
    std::string_view rest() const;

private:
    std::string_view m_line;
    std::u32string m_text; ///< narrowed
    std::vector<std::size_t> m_begins; ///< of each character in the line, and its end
    std::size_t m_at = 0;
};

} // namespace taikei::reader
