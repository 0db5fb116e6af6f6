#include "sandbox/fields.hpp"

#include <cstring>

namespace taikei::sandbox {

void FieldWriter::add(std::string_view text)
{
    add(static_cast<std::uint64_t>(text.size()));
    m_bytes += text;
}

void FieldWriter::add(std::uint64_t number)
{
    m_bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

void FieldWriter::add(const std::optional<std::string> &text)
{
    add(static_cast<std::uint64_t>(text ? 1 : 0));
    if (text)
        add(std::string_view(*text));
}

std::string_view FieldReader::text()
{
    const std::uint64_t size = number();
    if (size > m_rest.size()) {
        m_is_whole = false;
        m_rest = {};
        return {};
    }
    const std::string_view text = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return text;
}

std::uint64_t FieldReader::number()
{
    std::uint64_t number = 0;
    if (m_rest.size() < sizeof number) {
        m_is_whole = false;
        m_rest = {};
        return 0;
    }
    std::memcpy(&number, m_rest.data(), sizeof number);
    m_rest.remove_prefix(sizeof number);
    return number;
}

std::optional<std::string> FieldReader::optional_text()
{
    if (number() == 0)
        return std::nullopt;
    return std::string(text());
}

} // namespace taikei::sandbox
