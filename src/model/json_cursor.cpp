#include "model/json_cursor.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace taikei::model {

namespace {

using Kind = JsonValue::Kind;

constexpr int far_off = 1'000'000'000;

/// JSON allows 1.5e3; a Decimal does not.
std::optional<base::Decimal> parse_decimal(std::string_view text)
{
    const std::size_t mark = text.find_first_of("eE");
    const std::optional<base::Decimal> digits = base::Decimal::parse(text.substr(0, mark));
    if (mark == std::string_view::npos || !digits)
        return digits;
    std::string_view power = text.substr(mark + 1);
    if (power.starts_with('+'))
        power.remove_prefix(1);
    int exponent = 0;
    if (std::from_chars(power.data(), power.data() + power.size(), exponent).ec != std::errc())
        return std::nullopt;
    if (exponent >= 0)
        return exponent <= 16 ? digits->shifted(exponent) : std::nullopt;
    if (exponent < -18 || digits->scale() - exponent > 18)
        return std::nullopt;
    return base::Decimal::of(digits->unscaled(), digits->scale() - exponent);
}

} // namespace

JsonCursor JsonCursor::member(std::string_view key) const
{
    JsonCursor child(*this, key, 0);
    if (m_json != nullptr && m_json->kind == Kind::Object) {
        const auto found = std::ranges::find(m_json->keys, key);
        if (found != m_json->keys.end())
            child.m_json = &m_json->items[static_cast<std::size_t>(found - m_json->keys.begin())];
    }
    return child;
}

void JsonCursor::expect_object(std::initializer_list<std::string_view> required,
                               std::initializer_list<std::string_view> optional) const
{
    if (!expect(Kind::Object))
        return;
    for (const std::string_view key : required) {
        if (std::ranges::count(m_json->keys, key) == 0)
            fail(fmt::format("the key \"{}\" is missing", key));
    }
    for (auto key = m_json->keys.begin(); key != m_json->keys.end(); ++key) {
        if (std::ranges::count(required, *key) == 0 && std::ranges::count(optional, *key) == 0)
            fail(fmt::format("the plan format has no key \"{}\" here", *key));
        if (std::find(m_json->keys.begin(), key, *key) != key)
            fail(fmt::format("the key \"{}\" stands twice", *key));
    }
}

int JsonCursor::integer(int least, int most) const
{
    int number = least;
    if (!expect(Kind::Number))
        return number;
    const char *end = m_json->text.data() + m_json->text.size();
    const auto [stop, error] = std::from_chars(m_json->text.data(), end, number);
    if (error != std::errc() || stop != end || number < least || number > most) {
        fail(fmt::format("{} is no whole number from {} to {}", m_json->text, least, most));
        return least;
    }
    return number;
}

FiscalYear JsonCursor::year() const
{
    return FiscalYear{integer(-far_off, far_off)};
}

double JsonCursor::real() const
{
    double number = 0;
    if (expect(Kind::Number))
        std::from_chars(m_json->text.data(), m_json->text.data() + m_json->text.size(), number);
    return number;
}

std::optional<base::Decimal> JsonCursor::decimal_or_none() const
{
    if (absent_or_null() || !expect(Kind::Number))
        return std::nullopt;
    const std::optional<base::Decimal> number = parse_decimal(m_json->text);
    if (!number)
        fail(fmt::format("{} has more digits than the 18 that are kept", m_json->text));
    return number;
}

void JsonCursor::fail(std::string message) const
{
    if (!m_failure->first)
        m_failure->first = base::Error{std::move(message), path()};
}

bool JsonCursor::expect(Kind kind) const
{
    if (m_json != nullptr && m_json->kind == kind)
        return true;
    if (m_json != nullptr)
        fail(fmt::format("expected a value of type {}, found {}", name_of(kind), name_of(m_json->kind)));
    else
        fail("this key is missing");
    return false;
}

std::string JsonCursor::path() const
{
    if (m_parent == nullptr)
        return {};
    const std::string before = m_parent->path();
    if (m_key.empty())
        return fmt::format("{}[{}]", before, m_index);
    return before.empty() ? std::string(m_key) : fmt::format("{}.{}", before, m_key);
}

} // namespace taikei::model
