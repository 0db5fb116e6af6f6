#include "reader/reader.hpp"

#include "model/municipality_code.hpp"
#include "model/plan_format.hpp"

#include <re2/re2.h>
#include <toml++/toml.h>

namespace taikei::reader {

namespace {

std::string unknown_key(std::string_view key, std::string_view known)
{
    return "unknown key '" + std::string(key) + "': " + std::string(known) + "; correct or remove it";
}

std::string line_of(const toml::node &node)
{
    return "line " + std::to_string(node.source().begin.line);
}

/// Fails where a [[level]] has a key that would be passed over.
base::Result<void> check_level_keys(const toml::table &level)
{
    for (const auto &[key, value] : level) {
        if (key != "name" && key != "pattern")
            return base::fail(unknown_key(key.str(), "a [[level]] knows name and pattern"), line_of(value));
    }
    return {};
}

} // namespace

base::Result<Profile> parse_profile(std::string_view text)
{
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error &error) {
        return base::fail("the profile is no TOML: " + std::string(error.description()),
                          "line " + std::to_string(error.source().begin.line));
    }
    Profile profile;
    for (const auto &[key, value] : table) {
        const std::string name(key.str());
        if (name == "level") {
            const auto *levels = value.as_array();
            if (levels == nullptr)
                return base::fail("level must be written as [[level]] with name and pattern", name);
            for (const auto &entry : *levels) {
                const auto *level = entry.as_table();
                if (const auto checked = level ? check_level_keys(*level) : base::Result<void>{}; !checked)
                    return std::unexpected(checked.error());
                const auto level_name = level ? (*level)["name"].value<std::string>() : std::nullopt;
                const auto pattern = level ? (*level)["pattern"].value<std::string>() : std::nullopt;
                if (!level_name || !pattern)
                    return base::fail("each [[level]] needs name = \"…\" and pattern = \"…\"", name);
                if (const RE2 compiled(*pattern, RE2::Quiet); !compiled.ok() || compiled.NumberOfCapturingGroups() < 1)
                    return base::fail("the pattern of level " + *level_name
                                          + " is not valid, or has no group ( ) for the number: " + *pattern,
                                      name);
                profile.levels.push_back({*level_name, *pattern});
            }
            continue;
        }
        const auto text_value = value.value<std::string>();
        if (!text_value)
            return base::fail("the value of " + name + " must be text in quotes", name);
        if (name == "municipality")
            profile.municipality_name = *text_value;
        else if (name == "code") {
            if (const auto checked = model::check_municipality_code(*text_value); !checked)
                return base::fail(checked.error().message, line_of(value));
            profile.municipality_code = *text_value;
        } else if (name == "title")
            profile.title = *text_value;
        else if (name == "kind") {
            profile.kind = model::plan_kind_named(*text_value);
            if (!profile.kind)
                return base::fail("kind must be comprehensive, evaluation or sector, not " + *text_value, name);
        } else
            return base::fail(unknown_key(name, "a profile knows level, municipality, code, title and kind"),
                              line_of(value));
    }
    return profile;
}

} // namespace taikei::reader
