#include "evaluate/shipped_rules.hpp"

#include "base/resource.hpp"

namespace taikei::evaluate {
namespace {

constexpr std::string_view folder = "data/rules/";
constexpr std::string_view ending = ".toml";

} // namespace

std::vector<ShippedRule> shipped_rules()
{
    std::vector<ShippedRule> rules;
    for (const std::string_view path : base::resource_paths(folder)) {
        if (!path.ends_with(ending))
            continue;
        const std::string_view id = path.substr(folder.size(), path.size() - folder.size() - ending.size());
        rules.push_back({std::string(id), std::string(path), base::find_resource(path).value_or("")});
    }
    return rules;
}

} // namespace taikei::evaluate
