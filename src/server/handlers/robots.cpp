#include "render/sitemap.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_robots(const Context &context)
{
    return text_response(render::render_robots(context.frame));
}

} // namespace taikei::server
