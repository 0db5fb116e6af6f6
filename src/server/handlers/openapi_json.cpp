#include "render/api/openapi.hpp"
#include "server/handlers/handlers.hpp"
#include "server/routes.hpp"

namespace taikei::server {

namespace {

std::vector<std::string_view> data_with_editions()
{
    std::vector<std::string_view> patterns;
    for (const Route &route : routes()) {
        if (route.kind == RouteKind::Data && route.has_editions)
            patterns.push_back(route.pattern);
    }
    return patterns;
}

} // namespace

Answer handle_openapi_json(const Context &)
{
    return json_response(render::openapi_json(data_with_editions()));
}

} // namespace taikei::server
