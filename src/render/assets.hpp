#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taikei::render {

/// A style, script or picture that web/ builds.
struct Asset {
    std::string_view content;
    std::string_view gzip; ///< the same, compressed; empty where it was not worth it
    std::string_view content_type;
    std::string version; ///< changes with the content
};

/// By name ("site.css"); none where web/ was not built, or has no such file.
std::optional<Asset> find_asset(std::string_view name);

/// "/assets/site.css?v=VERSION", which may be kept for ever; empty where there is no such file.
std::string asset_path(std::string_view name);

} // namespace taikei::render
