#include "document/pdf/content_scanner.hpp"

#include <algorithm>
#include <charconv>

namespace taikei::document::pdf {

namespace {

/// No operator takes as many; a longer list is an array of glyphs or garbage.
constexpr std::size_t operands_kept = 64;

constexpr bool is_white(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

constexpr bool is_delimiter(char c)
{
    return std::string_view("()<>[]{}/%").contains(c);
}

constexpr bool is_regular(char c)
{
    return !is_white(c) && !is_delimiter(c);
}

constexpr bool begins_number(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
}

/// What follows the end of an inline image looks like a content stream again, not like image data.
bool looks_like_content(std::string_view bytes)
{
    constexpr std::size_t looked_at = 12;
    return std::ranges::all_of(bytes.substr(0, looked_at),
                               [](char c) { return is_white(c) || (c >= ' ' && c <= '~'); });
}

} // namespace

void ContentScanner::add(Operand operand)
{
    if (m_operands.size() < operands_kept)
        m_operands.push_back(operand);
}

void ContentScanner::skip_comment()
{
    m_position = std::min(m_content.find_first_of("\r\n", m_position), m_content.size());
}

std::size_t ContentScanner::skip_string()
{
    std::size_t bytes = 0;
    int depth = 0;
    for (; m_position < m_content.size(); ++m_position) {
        const char c = m_content[m_position];
        if (c == '\\') {
            ++m_position;
            std::size_t octal = 0;
            while (octal < 3 && m_position + octal < m_content.size() && m_content[m_position + octal] >= '0'
                   && m_content[m_position + octal] <= '7')
                ++octal;
            m_position += octal > 1 ? octal - 1 : 0;
            ++bytes;
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0)
            break;
        ++bytes;
    }
    ++m_position;
    return bytes == 0 ? 0 : bytes - 1; // the opening bracket was counted
}

std::size_t ContentScanner::skip_hex_string()
{
    const std::size_t end = std::min(m_content.find('>', m_position), m_content.size());
    const auto digits = std::ranges::count_if(m_content.substr(m_position, end - m_position),
                                              [](char c) { return !is_white(c) && c != '<'; });
    m_position = end + 1;
    return (static_cast<std::size_t>(digits) + 1) / 2;
}

void ContentScanner::skip_image_data()
{
    for (auto end = m_content.find("EI", m_position); end != std::string_view::npos;
         end = m_content.find("EI", end + 1)) {
        const bool stands_alone =
            is_white(m_content[end - 1]) && (end + 2 == m_content.size() || is_white(m_content[end + 2]));
        if (stands_alone && looks_like_content(m_content.substr(end + 2))) {
            m_position = end;
            return;
        }
    }
    m_position = m_content.size();
}

void ContentScanner::read_name()
{
    const std::size_t begin = ++m_position;
    while (m_position < m_content.size() && is_regular(m_content[m_position]))
        ++m_position;
    add({Operand::Kind::Name, 0, m_content.substr(begin, m_position - begin)});
}

/// Takes over what producers write that is no number to the letter: +1, --1, 1.-2.
bool ContentScanner::read_number()
{
    const std::size_t begin = m_position;
    std::size_t first = begin;
    while (first < m_content.size() && (m_content[first] == '+' || m_content[first] == '-'))
        ++first;
    double value = 0;
    const char *const from = m_content.data() + first;
    const auto [end, error] =
        std::from_chars(from, m_content.data() + m_content.size(), value, std::chars_format::fixed);
    if (error == std::errc::invalid_argument)
        return false;
    m_position = static_cast<std::size_t>(end - m_content.data());
    add({Operand::Kind::Number, m_content[begin] == '-' ? -value : value, {}});
    return true;
}

std::string_view ContentScanner::read_word()
{
    const std::size_t begin = m_position;
    while (m_position < m_content.size() && is_regular(m_content[m_position]))
        ++m_position;
    if (m_position == begin)
        ++m_position;
    return m_content.substr(begin, m_position - begin);
}

bool ContentScanner::next(Operation &operation)
{
    m_operands.clear();
    operation.string_bytes = 0;
    while (m_position < m_content.size()) {
        const char c = m_content[m_position];
        if (is_white(c) || c == '[' || c == ']' || c == '{' || c == '}' || c == ')' || c == '>') {
            ++m_position;
        } else if (c == '%') {
            skip_comment();
        } else if (c == '(') {
            operation.string_bytes += skip_string();
        } else if (c == '<') {
            if (m_content.substr(m_position).starts_with("<<"))
                m_position += 2;
            else
                operation.string_bytes += skip_hex_string();
        } else if (c == '/') {
            read_name();
        } else if (!begins_number(c) || !read_number()) {
            operation.name = read_word();
            operation.operands = m_operands;
            if (operation.name == "ID")
                skip_image_data();
            return true;
        }
    }
    return false;
}

} // namespace taikei::document::pdf
