#include "reader/heading/heading_scanner.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/heading/number_signs.hpp"

#include <algorithm>

namespace taikei::reader {
HeadingScanner::HeadingScanner(std::string_view line)
    : m_line(line)
{
    m_text.reserve(line.size() / 2 + 1);
    m_begins.reserve(line.size() / 2 + 2);
    for (std::size_t at = 0; at < line.size();) {
        m_begins.push_back(at);
        const char32_t c = base::next_code_point(line, at);
        m_text += c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }
    m_begins.push_back(line.size());
}

bool HeadingScanner::skip_spaces()
{
    const std::size_t before = m_at;
    while (!at_end() && base::is_space(m_text[m_at]))
        ++m_at;
    return m_at != before;
}

bool HeadingScanner::take(std::u32string_view word)
{
    if (m_text.compare(m_at, word.size(), word) != 0)
        return false;
    m_at += word.size();
    return true;
}

bool HeadingScanner::take_any(std::u32string_view characters)
{
    if (at_end() || !characters.contains(m_text[m_at]))
        return false;
    ++m_at;
    return true;
}

std::string HeadingScanner::take_digits()
{
    std::string result;
    while (base::is_digit(peek()))
        result += static_cast<char>(m_text[m_at++]);
    return result;
}

std::string HeadingScanner::take_kanji_digits()
{
    std::string result;
    while (!at_end() && kanji_digits.contains(m_text[m_at]))
        base::append_code_point(result, m_text[m_at++]);
    return result;
}

std::string_view HeadingScanner::rest() const
{
    return m_line.substr(m_begins[std::min(m_at, m_text.size())]);
}

} // namespace taikei::reader
