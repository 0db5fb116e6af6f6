#include "model/json_writer.hpp"

#include "base/text.hpp"

#include <cstddef>

namespace taikei::model {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

/// The short escape of a character that JSON does not allow bare; 0 where it has none.
char short_escape(char c)
{
    switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
    }
}

} // namespace

void JsonWriter::key(std::string_view name)
{
    before_value();
    append_quoted(name);
    m_text += m_layout == Layout::Indented ? ": " : ":";
    m_after_key = true;
}

void JsonWriter::string(std::string_view text)
{
    before_value();
    append_quoted(text);
}

void JsonWriter::literal(std::string_view text)
{
    before_value();
    m_text += text;
}

void JsonWriter::open(char bracket)
{
    before_value();
    m_text += bracket;
    m_has_items.push_back(false);
}

void JsonWriter::close(char bracket)
{
    const bool had_items = m_has_items.back();
    m_has_items.pop_back();
    if (had_items)
        new_line();
    m_text += bracket;
}

void JsonWriter::before_value()
{
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    if (m_has_items.empty())
        return;
    if (m_has_items.back())
        m_text += ',';
    m_has_items.back() = true;
    new_line();
}

void JsonWriter::new_line()
{
    if (m_layout == Layout::OneLine)
        return;
    m_text += '\n';
    m_text.append(m_has_items.size() * 2, ' ');
}

void JsonWriter::append_quoted(std::string_view text)
{
    m_text += '"';
    for (std::size_t position = 0; position < text.size();) {
        const char c = text[position];
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) {
            base::append_code_point(m_text, base::next_code_point(text, position));
            continue;
        }
        ++position;
        if (const char escape = short_escape(c)) {
            m_text += '\\';
            m_text += escape;
        } else if (byte < 0x20) {
            m_text += "\\u00";
            m_text += hex_digits[byte >> 4];
            m_text += hex_digits[byte & 0xf];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

} // namespace taikei::model
