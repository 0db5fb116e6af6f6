#include "render/assets.hpp"

#include "base/resource.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace taikei::render {

namespace {

struct ContentType {
    std::string_view ending;
    std::string_view type;
};

constexpr std::array content_types{
    ContentType{".css", "text/css; charset=utf-8"},
    ContentType{".js", "text/javascript; charset=utf-8"},
    ContentType{".svg", "image/svg+xml"},
};

/// FNV-1a: enough to tell two builds apart.
std::string version_of(std::string_view content)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : content)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return fmt::format("{:016x}", hash);
}

} // namespace

std::optional<Asset> find_asset(std::string_view name)
{
    for (const auto &[ending, type] : content_types) {
        if (!name.ends_with(ending))
            continue;
        const std::string path = "web/dist/" + std::string(name);
        const auto content = base::find_resource(path);
        if (!content)
            return std::nullopt;
        return Asset{*content, base::find_resource(path + ".gz").value_or(""), type, version_of(*content)};
    }
    return std::nullopt;
}

std::string asset_path(std::string_view name)
{
    const auto asset = find_asset(name);
    return asset ? fmt::format("/assets/{}?v={}", name, asset->version) : std::string();
}

} // namespace taikei::render
