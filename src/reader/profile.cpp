#include "reader/reader.hpp"

#include "model/plan_format.hpp"

#include <re2/re2.h>
#include <toml++/toml.h>

namespace taikei::reader {

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
        else if (name == "code")
            profile.municipality_code = *text_value;
        else if (name == "title")
            profile.title = *text_value;
        else if (name == "kind") {
            profile.kind = model::plan_kind_named(*text_value);
            if (!profile.kind)
                return base::fail("kind must be comprehensive, evaluation or sector, not " + *text_value, name);
        } else
            return base::fail("a profile knows level, municipality, code, title and kind, not " + name, name);
    }
    return profile;
}

} // namespace taikei::reader
