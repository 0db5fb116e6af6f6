#include "render/sitemap.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_sitemap_index(const Context &context)
{
    return xml_response(render::render_sitemap_index(context.frame, context.snapshot.views));
}

} // namespace taikei::server
