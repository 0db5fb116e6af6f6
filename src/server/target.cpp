#include "server/target.hpp"

#include <algorithm>
#include <optional>

namespace taikei::server {

namespace {

int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// In a query '+' is a space: forms send it so.
enum class Plus { IsPlus, IsSpace };

std::optional<std::string> percent_decode(std::string_view text, Plus plus)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::IsSpace) {
            decoded += ' ';
        } else if (text[i] != '%') {
            decoded += text[i];
        } else {
            const int high = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return decoded;
}

/// Length of the UTF-8 sequence that begins here; 0 where none does (overlong forms and surrogates are none).
std::size_t sequence_length(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    const std::size_t length = first < 0x80 ? 1
        : first < 0xC2                      ? 0
        : first < 0xE0                      ? 2
        : first < 0xF0                      ? 3
        : first < 0xF5                      ? 4
                                            : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    }
    const bool wrong_second = length > 1
        && ((first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F) || (first == 0xF0 && byte(1) < 0x90)
            || (first == 0xF4 && byte(1) > 0x8F));
    return wrong_second ? 0 : length;
}

bool is_readable_text(std::string_view text)
{
    while (!text.empty()) {
        const auto c = static_cast<unsigned char>(text.front());
        if (c < 0x20 || c == 0x7F)
            return false;
        const std::size_t length = sequence_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

base::Result<std::string> decode(std::string_view text, Plus plus)
{
    auto decoded = percent_decode(text, plus);
    if (!decoded)
        return base::fail(
            "The address holds a percent sign without two hexadecimal digits after it; write %25 for the sign "
            "itself.");
    if (!is_readable_text(*decoded))
        return base::fail("The address is no UTF-8 text once decoded, or holds control characters.");
    return *decoded;
}

/// Takes what stands before the separator, and the separator, off the text.
std::string_view take_until(std::string_view &text, char separator)
{
    const auto end = std::min(text.find(separator), text.size());
    const auto taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

base::Result<std::map<std::string, std::string>> parse_query(std::string_view text)
{
    std::map<std::string, std::string> query;
    while (!text.empty()) {
        std::string_view value = take_until(text, '&');
        const auto key = decode(take_until(value, '='), Plus::IsSpace);
        const auto decoded = decode(value, Plus::IsSpace);
        if (!key)
            return std::unexpected(key.error());
        if (!decoded)
            return std::unexpected(decoded.error());
        query.emplace(*key, *decoded);
    }
    return query;
}

} // namespace

base::Result<Target> parse_target(std::string_view text)
{
    if (!text.starts_with('/'))
        return base::fail("The address of a request begins with '/'.");
    text = text.substr(0, text.find('#'));
    std::string_view path = take_until(text, '?');
    Target target;
    path.remove_prefix(1);
    const bool ends_with_slash = path.ends_with('/');
    while (!path.empty()) {
        auto segment = decode(take_until(path, '/'), Plus::IsPlus);
        if (!segment)
            return std::unexpected(segment.error());
        target.segments.push_back(std::move(*segment));
    }
    if (ends_with_slash)
        target.segments.emplace_back();
    auto query = parse_query(text);
    if (!query)
        return std::unexpected(query.error());
    target.query = std::move(*query);
    return target;
}

} // namespace taikei::server
