#include "render/assets.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_asset(const Context &context)
{
    const std::string &name = context.parts.at(0);
    const auto asset = render::find_asset(name);
    if (!asset)
        return std::unexpected(
            Refusal{render::Problem{404, "no-such-page", "There is no file '" + name + "'."}, {}, {}});
    Response response = data_response(std::string(asset->content), std::string(asset->content_type));
    response.gzip = asset->gzip;
    const auto version = context.query.find("v");
    if (version != context.query.end() && version->second == asset->version)
        response.cache_control = "public, max-age=31536000, immutable";
    return response;
}

} // namespace taikei::server
