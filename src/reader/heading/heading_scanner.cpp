#include "reader/heading/heading_scanner.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/heading/number_signs.hpp"

namespace taikei::reader {

char32_t HeadingScanner::next(std::size_t &at) const
{
    if (at >= m_line.size())
        return U'\0';
    const char32_t c = base::next_code_point(m_line, at);
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

char32_t HeadingScanner::peek(std::size_t ahead) const
{
    std::size_t at = m_at;
    char32_t c = next(at);
    for (; ahead > 0; --ahead)
        c = next(at);
    return c;
}

bool HeadingScanner::skip_spaces()
{
    const std::size_t before = m_at;
    while (base::is_space(peek()))
        skip();
    return m_at != before;
}

bool HeadingScanner::take(std::u32string_view word)
{
    std::size_t at = m_at;
    for (const char32_t c : word) {
        if (next(at) != c)
            return false;
    }
    m_at = at;
    return true;
}

bool HeadingScanner::take_any(std::u32string_view characters)
{
    if (at_end() || !characters.contains(peek()))
        return false;
    skip();
    return true;
}

std::string HeadingScanner::take_digits()
{
    std::string result;
    for (; base::is_digit(peek()); skip())
        result += static_cast<char>(peek());
    return result;
}

std::string HeadingScanner::take_kanji_digits()
{
    std::string result;
    for (; !at_end() && kanji_digits.contains(peek()); skip())
        base::append_code_point(result, peek());
    return result;
}

} // namespace taikei::reader
