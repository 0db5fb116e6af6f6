#include "render/form/form_toml.hpp"

namespace taikei::render {

using base::fail;
using base::Result;

std::string line_of(const toml::node &node)
{
    return "line " + std::to_string(node.source().begin.line);
}

Result<void> check_keys(const toml::table &table, std::initializer_list<std::string_view> known)
{
    for (const auto &[key, value] : table) {
        bool is_known = false;
        std::string all;
        for (const std::string_view name : known) {
            is_known = is_known || name == key.str();
            all += (all.empty() ? "" : ", ") + std::string(name);
        }
        if (!is_known)
            return fail(fmt::format("'{}' is not known here; known are {}", key.str(), all), line_of(value));
    }
    return {};
}

Result<void> take_texts(const toml::table &table, std::string_view key, std::vector<std::string> &target)
{
    const toml::node *node = table.get(key);
    if (!node)
        return {};
    const toml::array *array = node->as_array();
    if (!array)
        return fail(fmt::format("'{}' must be a list of texts", key), line_of(*node));
    for (const toml::node &entry : *array) {
        const auto text = entry.value<std::string>();
        if (!text)
            return fail(fmt::format("'{}' must be a list of texts", key), line_of(entry));
        target.push_back(*text);
    }
    return {};
}

} // namespace taikei::render
