#include "base/resource.hpp"

#include "base/resource_table.hpp"

#include <algorithm>

namespace taikei::base {

std::optional<std::string_view> find_resource(std::string_view path)
{
    for (const EmbeddedFile *file = embedded_files; file->path != nullptr; ++file) {
        if (path == file->path)
            return std::string_view(file->begin, file->end);
    }
    return std::nullopt;
}

std::vector<std::string_view> resource_paths(std::string_view prefix)
{
    std::vector<std::string_view> paths;
    for (const EmbeddedFile *file = embedded_files; file->path != nullptr; ++file) {
        const std::string_view path = file->path;
        if (path.starts_with(prefix))
            paths.push_back(path);
    }
    std::ranges::sort(paths);
    return paths;
}

std::vector<NamedResource> named_resources(std::string_view folder, std::string_view ending)
{
    std::vector<NamedResource> resources;
    for (const std::string_view path : resource_paths(folder)) {
        if (!path.ends_with(ending))
            continue;
        const std::string_view name = path.substr(folder.size(), path.size() - folder.size() - ending.size());
        if (!name.contains('/'))
            resources.push_back({std::string(name), path, find_resource(path).value_or("")});
    }
    return resources;
}

} // namespace taikei::base
