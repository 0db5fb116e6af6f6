#pragma once

#include "base/result.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Values of a form's TOML, each failure with its line. For .cpp files of this folder only: the header is heavy.
namespace taikei::render {

/// A word that a form may use, and what it stands for.
template <typename T>
struct Named {
    std::string_view name;
    T value;
};

template <typename T, std::size_t N>
std::optional<T> find_named(const std::array<Named<T>, N> &list, std::string_view name)
{
    for (const Named<T> &entry : list) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

/// "left, center, right": for messages.
template <typename T, std::size_t N>
std::string names_of(const std::array<Named<T>, N> &list)
{
    std::string names;
    for (const Named<T> &entry : list)
        names += (names.empty() ? "" : ", ") + std::string(entry.name);
    return names;
}

/// "line 12": where the value begins.
std::string line_of(const toml::node &node);

/// Fails where the table has a key besides these.
base::Result<void> check_keys(const toml::table &table, std::initializer_list<std::string_view> known);

/// A list of texts, added to `target`.
base::Result<void> take_texts(const toml::table &table, std::string_view key, std::vector<std::string> &target);

/// Leaves `target` alone where the key is missing.
template <typename T>
base::Result<void> take(const toml::table &table, std::string_view key, T &target)
{
    const toml::node *node = table.get(key);
    if (!node)
        return {};
    const std::optional<T> value = node->value<T>();
    if (!value)
        return base::fail(fmt::format("the value of '{}' is of the wrong type", key), line_of(*node));
    target = *value;
    return {};
}

/// What the word under the key stands for in the list.
template <typename T, std::size_t N>
base::Result<void> take_named(const toml::table &table, std::string_view key, const std::array<Named<T>, N> &list,
                              T &target)
{
    std::string name;
    if (const auto taken = take(table, key, name); !taken || name.empty())
        return taken;
    const std::optional<T> value = find_named(list, name);
    if (!value)
        return base::fail(fmt::format("'{}' is no {}; known are {}", name, key, names_of(list)),
                          line_of(*table.get(key)));
    target = *value;
    return {};
}

/// The first failure of several steps.
template <typename... Steps>
base::Result<void> in_turn(const Steps &...steps)
{
    base::Result<void> outcome;
    static_cast<void>(((outcome = steps(), outcome.has_value()) && ...));
    return outcome;
}

} // namespace taikei::render
