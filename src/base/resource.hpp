#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Files that are part of the program: lexicon, templates, styles, scripts, rules, forms, migrations.
namespace taikei::base {

/// The file's content by its path in the source tree ("data/lexicon/columns.toml"); none where there is no such file.
std::optional<std::string_view> find_resource(std::string_view path);

/// All paths that begin with `prefix`, sorted.
std::vector<std::string_view> resource_paths(std::string_view prefix);

struct NamedResource {
    std::string name; ///< of the file, without folder and ending
    std::string_view path;
    std::string_view content;
};

/// The files right below the folder ("data/rules/") that end so (".toml"), by name.
std::vector<NamedResource> named_resources(std::string_view folder, std::string_view ending);

} // namespace taikei::base
