#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taikei::reader {
/// Walks over the narrowed code points of a line; the title is cut from the line as printed.
class HeadingScanner {
public:
    explicit HeadingScanner(std::string_view line)
        : m_line(line)
    {
    }

    bool at_end() const { return m_at >= m_line.size(); }
    /// So many characters ahead; NUL past the end.
    char32_t peek(std::size_t ahead = 0) const;
    /// In bytes of the line.
    std::size_t position() const { return m_at; }
    void move_to(std::size_t position) { m_at = position; }
    /// Past the next character, if there is one.
    void skip() { next(m_at); }

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
    std::string_view rest() const { return m_line.substr(m_at); }

private:
    /// The character at this byte, narrowed, and `at` moved behind it; NUL at the end.
    char32_t next(std::size_t &at) const;

    std::string_view m_line;
    std::size_t m_at = 0;
};

} // namespace taikei::reader
