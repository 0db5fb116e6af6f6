#include "render/sitemap.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

Answer handle_sitemap(const Context &context)
{
    if (context.parts.at(0) == "site")
        return xml_response(render::render_site_map(context.frame, context.snapshot.views));
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    return xml_response(render::render_plan_map(context.frame, **view));
}

} // namespace taikei::server
