#include "render/feed.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_feed(const Context &context)
{
    return xml_response(render::render_feed(context.frame, context.snapshot.views), "application/atom+xml");
}

} // namespace taikei::server
