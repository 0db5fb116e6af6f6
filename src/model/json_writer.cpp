#include "model/json_writer.hpp"

#include "base/character.hpp"
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

bool is_escaped(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

} // namespace

void JsonWriter::key(std::string_view name)
{
    before_value();
    m_text += '"';
    m_text += name;
    m_text += m_layout == Layout::Indented ? "\": " : "\":";
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
    std::size_t run = 0; // what stands here as it is printed, up to the next character that does not
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        if (static_cast<unsigned char>(text[begin]) >= 0x80) {
            if (base::next_code_point(text, position) != base::replacement)
                continue;
            m_text.append(text, run, begin - run);
            base::append_code_point(m_text, base::replacement);
            run = position;
            continue;
        }
        ++position;
        if (!is_escaped(text[begin]))
            continue;
        m_text.append(text, run, begin - run);
        append_escape(text[begin]);
        run = position;
    }
    m_text.append(text, run);
    m_text += '"';
}

void JsonWriter::append_escape(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    m_text += '\\';
    if (const char letter = short_escape(c)) {
        m_text += letter;
        return;
    }
    m_text += "u00";
    m_text += hex_digits[byte >> 4];
    m_text += hex_digits[byte & 0xf];
}

} // namespace taikei::model
