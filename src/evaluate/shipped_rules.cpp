#include "evaluate/shipped_rules.hpp"

#include "base/resource.hpp"

namespace taikei::evaluate {

std::vector<ShippedRule> shipped_rules()
{
    std::vector<ShippedRule> rules;
    for (auto &[name, path, content] : base::named_resources("data/rules/", ".toml"))
        rules.push_back({std::move(name), std::string(path), content});
    return rules;
}

} // namespace taikei::evaluate
