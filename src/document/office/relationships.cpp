#include "document/office/relationships.hpp"

#include "base/text.hpp"
#include "document/office/xml_tree.hpp"

#include <algorithm>
#include <vector>

namespace taikei::document::office {

using base::Result;

namespace {

std::string_view folder_of(std::string_view name)
{
    const auto slash = name.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : name.substr(0, slash + 1);
}

std::string_view behind_last_slash(std::string_view text)
{
    return text.substr(text.rfind('/') + 1);
}

} // namespace

std::string resolve_target(std::string_view from, std::string_view target)
{
    std::string path =
        target.starts_with('/') ? std::string(target) : std::string(folder_of(from)) + std::string(target);
    std::ranges::replace(path, '\\', '/');
    std::vector<std::string_view> steps;
    for (const auto step : base::split(path, "/")) {
        if (step.empty() || step == ".")
            continue;
        if (step != "..")
            steps.push_back(step);
        else if (!steps.empty())
            steps.pop_back();
    }
    std::string resolved;
    for (const auto step : steps)
        resolved.append(resolved.empty() ? "" : "/").append(step);
    return resolved;
}

Result<Relationships> read_relationships(Archive &archive, std::string_view name, std::string_view file_name,
                                         const Limits &limits)
{
    const std::string part = std::string(folder_of(name)) + "_rels/" + std::string(behind_last_slash(name)) + ".rels";
    Relationships relationships;
    if (!archive.contains(part))
        return relationships;
    auto bytes = archive.read(part);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = XmlTree::parse(*std::move(bytes), std::string(file_name) + ", part " + part, limits);
    if (!tree)
        return std::unexpected(tree.error());
    for (const auto &node : tree->root()) {
        if (local_name(node) != "Relationship")
            continue;
        const bool is_outside = attribute(node, "TargetMode") == "External";
        relationships.emplace(
            attribute(node, "Id"),
            Relationship{std::string(behind_last_slash(attribute(node, "Type"))),
                         is_outside ? std::string() : resolve_target(name, attribute(node, "Target"))});
    }
    return relationships;
}

std::string find_target(const Relationships &relationships, std::string_view type)
{
    const auto found = std::ranges::find_if(
        relationships, [&](const auto &entry) { return entry.second.type == type && !entry.second.target.empty(); });
    return found == relationships.end() ? std::string() : found->second.target;
}

} // namespace taikei::document::office
