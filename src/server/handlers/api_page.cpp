#include "render/api/api_page.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_api_page(const Context &context)
{
    return html_response(render::render_api_page(context.frame));
}

} // namespace taikei::server
