#include "render/accessibility_page.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_accessibility_page(const Context &context)
{
    return html_response(render::render_accessibility_page(context.frame));
}

} // namespace taikei::server
