#pragma once

#include "model/plan_format.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::model {

/// Writes JSON text from front to back. Numbers are given as text, so that no digit is lost on the way.
class JsonWriter {
public:
    explicit JsonWriter(Layout layout)
        : m_layout(layout)
    {
    }

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    /// `name` must need no escape: keys are words of our formats.
    void key(std::string_view name);

    /// Bytes that are no UTF-8 become U+FFFD: the result is JSON whatever the text.
    void string(std::string_view text);
    void integer(std::int64_t number) { literal(std::to_string(number)); }
    /// Key and value at once.
    void member(std::string_view name, std::string_view text)
    {
        key(name);
        string(text);
    }
    void member(std::string_view name, std::int64_t number)
    {
        key(name);
        integer(number);
    }
    /// null for none.
    void string_or_null(const std::optional<std::string> &text)
    {
        if (text)
            string(*text);
        else
            literal("null");
    }
    /// `text` must be a JSON number, or true, false, null.
    void literal(std::string_view text);

    std::string take() { return std::move(m_text); }

private:
    void open(char bracket);
    void close(char bracket);
    void before_value();
    void new_line();
    void append_quoted(std::string_view text);
    void append_escape(char c);

    Layout m_layout;
    std::string m_text;
    std::vector<bool> m_has_items; ///< one an open bracket: whether something stands in it already
    bool m_after_key = false;
};

} // namespace taikei::model
