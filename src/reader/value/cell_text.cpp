#include "reader/value/cell_text.hpp"

#include "base/character.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

constexpr char32_t prolonged_sound_mark = U'ー';

} // namespace

char32_t fold_cell_character(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    if (c < 0x80)
        return base::is_space(c) ? U' ' : c;
    switch (c) {
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'−':
    case U'─':
    case U'━':
    case U'﹣': return U'-';
    case U'〜':
    case U'∼':
    case U'〰': return U'~';
    case U'㌫': return U'%';
    case U'➀': return U'①';
    default: return base::is_space(c) ? U' ' : c;
    }
}

CellText::CellText(std::string_view text)
    : m_text(text)
    , m_memory(m_buffer.data(), m_buffer.size())
    , m_characters(&m_memory)
    , m_offsets(&m_memory)
{
    const std::size_t count = base::length(text);
    m_characters.reserve(count);
    m_offsets.reserve(count + 1);
    for (std::size_t i = 0; i < text.size();) {
        m_offsets.push_back(i);
        m_characters.push_back(fold_cell_character(base::next_code_point(text, i)));
    }
    m_offsets.push_back(text.size());
    // ー is a letter, but typed for a dash between digits (10ー15).
    for (std::size_t i = 1; i + 1 < m_characters.size(); ++i) {
        if (m_characters[i] == prolonged_sound_mark && base::is_digit(m_characters[i - 1])
            && base::is_digit(m_characters[i + 1]))
            m_characters[i] = U'-';
    }
    if (m_characters.size() == 1 && m_characters[0] == prolonged_sound_mark)
        m_characters[0] = U'-';
}

std::string_view CellText::printed(std::size_t begin, std::size_t end) const
{
    const std::size_t last = std::min(end, size());
    const std::size_t first = std::min(begin, last);
    return base::trim(m_text.substr(m_offsets[first], m_offsets[last] - m_offsets[first]));
}

std::size_t CellText::character_at_byte(std::size_t byte) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_offsets, byte) - m_offsets.begin());
}

} // namespace taikei::reader
