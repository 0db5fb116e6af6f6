#pragma once

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "model/fiscal_year.hpp"
#include "model/json_value.hpp"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::model {

/// One place in a JSON tree, which knows its own path ("nodes[3].title") and reads what stands there. The first thing
/// that is wrong is kept; reading goes on after it with empty values, and read_whole() then refuses the whole.
class JsonCursor {
public:
    struct Failure {
        std::optional<base::Error> first;
    };

    JsonCursor(const JsonValue &root, Failure &failure)
        : m_json(&root)
        , m_failure(&failure)
    {
    }

    /// Absent members give a cursor that is absent().
    JsonCursor member(std::string_view key) const;

    bool absent() const { return m_json == nullptr; }
    bool absent_or_null() const { return m_json == nullptr || m_json->kind == JsonValue::Kind::Null; }

    /// Demands an object that has the keys of `required`, maybe those of `optional`, and no other.
    void expect_object(std::initializer_list<std::string_view> required,
                       std::initializer_list<std::string_view> optional = {}) const;

    std::string string() const { return expect(JsonValue::Kind::String) ? m_json->text : std::string(); }
    std::string string_or_empty() const { return absent_or_null() ? std::string() : string(); }
    std::optional<std::string> string_or_none() const
    {
        return absent_or_null() ? std::nullopt : std::optional(string());
    }
    bool boolean_or_false() const
    {
        return !absent_or_null() && expect(JsonValue::Kind::Boolean) && m_json->text == "true";
    }
    int integer(int least, int most) const;
    FiscalYear year() const;
    std::optional<FiscalYear> year_or_none() const { return absent_or_null() ? std::nullopt : std::optional(year()); }
    double real() const;
    std::optional<base::Decimal> decimal_or_none() const;

    /// Absent lists are empty ones.
    template <typename Read>
    auto list(Read read) const
    {
        std::vector<decltype(read(*this))> items;
        if (absent() || !expect(JsonValue::Kind::Array))
            return items;
        items.reserve(m_json->items.size());
        for (std::size_t i = 0; i < m_json->items.size(); ++i) {
            JsonCursor child(*this, {}, i);
            child.m_json = &m_json->items[i];
            items.push_back(read(child));
        }
        return items;
    }

    std::vector<std::string> strings() const
    {
        return list([](const JsonCursor &item) { return item.string(); });
    }

    void fail(std::string message) const;

private:
    JsonCursor(const JsonCursor &parent, std::string_view key, std::size_t index)
        : m_failure(parent.m_failure)
        , m_parent(&parent)
        , m_key(key)
        , m_index(index)
    {
    }

    bool expect(JsonValue::Kind kind) const;
    std::string path() const;

    const JsonValue *m_json = nullptr;
    Failure *m_failure;
    const JsonCursor *m_parent = nullptr;
    std::string_view m_key;
    std::size_t m_index = 0;
};

/// What `read` makes of the tree; fails with the first thing that was wrong.
template <typename Read>
auto read_whole(const JsonValue &tree, Read read) -> base::Result<decltype(read(std::declval<const JsonCursor &>()))>
{
    JsonCursor::Failure failure;
    auto whole = read(JsonCursor(tree, failure));
    if (failure.first)
        return std::unexpected(*failure.first);
    return whole;
}

} // namespace taikei::model
