#include "cli/rule_source.hpp"

#include "cli/input_file.hpp"
#include "evaluate/read_rule.hpp"
#include "evaluate/shipped_rules.hpp"

#include <filesystem>

namespace taikei::cli {
namespace {

constexpr std::size_t most_bytes = 4'000'000;

} // namespace

base::Result<RuleSource> read_rule_text(std::string text, const std::string &where)
{
    auto rule = evaluate::read_rule(text, where);
    if (!rule) {
        const base::Error &first = rule.error().front();
        const std::size_t more = rule.error().size() - 1;
        return base::fail(first.message
                              + (more > 0 ? "; and " + std::to_string(more) + " more, see 'taikei rule check'" : ""),
                          first.where);
    }
    return RuleSource{std::move(*rule), std::move(text)};
}

base::Result<RuleSource> find_rule(const std::string &rule)
{
    std::error_code unknown;
    if (rule.contains('/') || rule.ends_with(".toml") || std::filesystem::is_regular_file(rule, unknown)) {
        base::Result<std::string> text = read_bytes(rule, most_bytes);
        if (!text)
            return std::unexpected(text.error());
        return read_rule_text(std::move(*text), rule);
    }
    std::string known;
    for (const evaluate::ShippedRule &shipped : evaluate::shipped_rules()) {
        if (shipped.id == rule)
            return read_rule_text(std::string(shipped.text), shipped.path);
        known += (known.empty() ? "" : ", ") + shipped.id;
    }
    return base::fail("no rule is called so; name a file, or one of " + known, rule);
}

} // namespace taikei::cli
