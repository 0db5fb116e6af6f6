#pragma once

#include "model/json_writer.hpp"
#include "render/api/list_parameters.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The one shape of the API's lists. For .cpp files of this folder.
namespace taikei::render {

/// Writes one entry, leaving out the keys that were not asked for.
class EntryWriter {
public:
    EntryWriter(model::JsonWriter &json, const std::vector<std::string> &fields)
        : m_json(json)
        , m_fields(fields)
    {
    }

    /// For values that the functions below have no word for: where this gives true, the caller writes one.
    bool wants(std::string_view key)
    {
        if (!m_fields.empty() && std::ranges::find(m_fields, key) == m_fields.end())
            return false;
        m_json.key(key);
        return true;
    }

    void text(std::string_view key, std::string_view value)
    {
        if (wants(key))
            m_json.string(value);
    }
    void text_or_null(std::string_view key, const std::optional<std::string> &value)
    {
        if (wants(key))
            m_json.string_or_null(value);
    }
    void integer(std::string_view key, std::int64_t value)
    {
        if (wants(key))
            m_json.integer(value);
    }
    /// `value` must be JSON: a number, true, false, null.
    void literal(std::string_view key, std::string_view value)
    {
        if (wants(key))
            m_json.literal(value);
    }
    void texts(std::string_view key, std::span<const std::string> values)
    {
        if (!wants(key))
            return;
        m_json.begin_array();
        for (const std::string &value : values)
            m_json.string(value);
        m_json.end_array();
    }
    model::JsonWriter &json() { return m_json; }

private:
    model::JsonWriter &m_json;
    const std::vector<std::string> &m_fields;
};

/// Where a list goes on, and how long it is.
inline void write_list_end(model::JsonWriter &json, const ListParameters &asked, std::size_t total)
{
    json.member("total", static_cast<std::int64_t>(total));
    json.key("next");
    if (const std::size_t end = asked.first + asked.limit; end < total)
        json.string(cursor_at(asked.edition, end));
    else
        json.literal("null");
}

/// {"nodes": [...], "total": 412, "next": "2-100"}: the entries from `asked.first` on, each written by `write_entry`.
template <typename Entries, typename WriteEntry>
std::string list_json(std::string_view key, const Entries &entries, const ListParameters &asked, WriteEntry write_entry)
{
    const std::size_t total = std::size(entries);
    model::JsonWriter json(model::Layout::OneLine);
    json.begin_object();
    json.key(key);
    json.begin_array();
    for (std::size_t i = std::min(asked.first, total); i < std::min(asked.first + asked.limit, total); ++i) {
        json.begin_object();
        EntryWriter entry(json, asked.fields);
        write_entry(entry, entries[i]);
        json.end_object();
    }
    json.end_array();
    write_list_end(json, asked, total);
    json.end_object();
    return json.take() + "\n";
}

} // namespace taikei::render
