#include "render/front_page.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_front_page(const Context &context)
{
    return html_response(render::render_front_page(context.frame, context.snapshot.views));
}

} // namespace taikei::server
