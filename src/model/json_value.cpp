#include "model/json_value.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <cstddef>

namespace taikei::model {

namespace {

namespace json = boost::json;

constexpr std::size_t max_depth = 64;

/// Builds the tree from the parser's events. Its function names are Boost.JSON's.
class TreeBuilder {
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    bool on_document_begin(json::error_code &) { return true; }
    bool on_document_end(json::error_code &) { return true; }
    bool on_object_begin(json::error_code &) { return open(JsonValue::Kind::Object); }
    bool on_object_end(std::size_t, json::error_code &) { return close(); }
    bool on_array_begin(json::error_code &) { return open(JsonValue::Kind::Array); }
    bool on_array_end(std::size_t, json::error_code &) { return close(); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code &) { return keep(part); }
    bool on_key(json::string_view part, std::size_t, json::error_code &)
    {
        keep(part);
        m_open.back()->keys.push_back(std::exchange(m_text, {}));
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code &) { return keep(part); }
    bool on_string(json::string_view part, std::size_t, json::error_code &)
    {
        return keep(part) && add(JsonValue::Kind::String);
    }
    bool on_number_part(json::string_view part, json::error_code &) { return keep(part); }
    bool on_int64(std::int64_t, json::string_view part, json::error_code &) { return add_number(part); }
    bool on_uint64(std::uint64_t, json::string_view part, json::error_code &) { return add_number(part); }
    bool on_double(double, json::string_view part, json::error_code &) { return add_number(part); }
    bool on_bool(bool truth, json::error_code &)
    {
        return keep(truth ? "true" : "false") && add(JsonValue::Kind::Boolean);
    }
    bool on_null(json::error_code &) { return add(JsonValue::Kind::Null); }
    bool on_comment_part(json::string_view, json::error_code &) { return true; }
    bool on_comment(json::string_view, json::error_code &) { return true; }

    JsonValue take() { return std::move(m_root); }

private:
    bool keep(json::string_view part)
    {
        m_text.append(part.data(), part.size());
        return true;
    }

    bool add_number(json::string_view part) { return keep(part) && add(JsonValue::Kind::Number); }

    bool add(JsonValue::Kind kind)
    {
        JsonValue &value = next();
        value.kind = kind;
        value.text = std::exchange(m_text, {});
        return true;
    }

    bool open(JsonValue::Kind kind)
    {
        JsonValue &value = next();
        value.kind = kind;
        m_open.push_back(&value);
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    /// Only the last item of each open value grows, so that the pointers in m_open stay good.
    JsonValue &next() { return m_open.empty() ? m_root : m_open.back()->items.emplace_back(); }

    JsonValue m_root;
    std::vector<JsonValue *> m_open;
    std::string m_text;
};

std::string line_and_column(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const auto lines = std::ranges::count(before, '\n');
    const std::size_t line_begin = before.rfind('\n') + 1; // npos + 1 is 0
    return "line " + std::to_string(lines + 1) + ", byte " + std::to_string(offset - line_begin + 1);
}

} // namespace

std::string_view name_of(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null: return "null";
    case JsonValue::Kind::Boolean: return "boolean";
    case JsonValue::Kind::Number: return "number";
    case JsonValue::Kind::String: return "string";
    case JsonValue::Kind::Array: return "array";
    case JsonValue::Kind::Object: return "object";
    }
    return {};
}

base::Result<JsonValue> parse_json(std::string_view text)
{
    json::parse_options options;
    options.max_depth = max_depth;
    json::basic_parser<TreeBuilder> parser(options);
    json::error_code error;
    const std::size_t consumed = parser.write_some(false, text.data(), text.size(), error);
    if (error)
        return base::fail("this is no JSON: " + error.message(), line_and_column(text, consumed));
    const std::size_t rest = text.find_first_not_of(" \t\r\n", consumed);
    if (rest != std::string_view::npos)
        return base::fail("something stands after the end of the JSON document", line_and_column(text, rest));
    return parser.handler().take();
}

} // namespace taikei::model
