#include "document/html/html_text.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace taikei::document {

namespace {

bool is_wide(char32_t c)
{
    return c >= 0x2E80 && c != U'\u3000';
}

} // namespace

void HtmlText::add(std::string_view text, bool bold)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = base::next_code_point(text, i);
        add_character(c, text.substr(begin, i - begin), bold);
    }
}

void HtmlText::add_character(char32_t c, std::string_view bytes, bool bold)
{
    constexpr char32_t no_break_space = 0xA0;
    constexpr char32_t zero_width_space = 0x200B;
    constexpr char32_t byte_order_mark = 0xFEFF;
    if (c == U'\n' || c == U'\r') {
        m_source_break = true;
    } else if (c == U' ' || c == U'\t' || c == U'\f') {
        m_space = true;
    } else if (c == no_break_space) {
        m_hard_space = true;
    } else if (c == U'\u3000') {
        ++m_wide_spaces;
    } else if (c != zero_width_space && c != byte_order_mark && c >= U' ') {
        append(bytes, bold);
        m_last = c;
    }
}

void HtmlText::append(std::string_view bytes, bool bold)
{
    std::string gap;
    std::size_t position = 0;
    const char32_t c = base::next_code_point(bytes, position);
    if (m_text.empty())
        m_indent = 2 * m_wide_spaces;
    else if (m_breaks > 0)
        gap = "\n";
    else if (m_wide_spaces > 0)
        for (int i = 0; i < m_wide_spaces; ++i)
            gap += "\u3000";
    else if (m_hard_space || (m_source_break ? !(is_wide(m_last) && is_wide(c)) : m_space))
        gap = " ";
    m_breaks = 0;
    m_wide_spaces = 0;
    m_space = false;
    m_hard_space = false;
    m_source_break = false;
    if (m_runs.empty() || m_runs.back().style.bold != bold)
        m_runs.push_back({{}, {.bold = bold}});
    (m_runs.back().text += gap) += bytes;
    (m_text += gap) += bytes;
}

void HtmlText::add_line_break()
{
    ++m_breaks;
}

void HtmlText::end_line()
{
    m_breaks = std::max(m_breaks, 1);
}

std::string HtmlText::take_text()
{
    std::string text = std::move(m_text);
    clear();
    return text;
}

std::vector<Run> HtmlText::take_runs()
{
    if (std::ranges::none_of(m_runs, [](const Run &run) { return run.style.bold; }))
        return {};
    return std::move(m_runs);
}

void HtmlText::clear()
{
    *this = {};
}

} // namespace taikei::document
