#include "render/data_page.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_data_page(const Context &context)
{
    return html_response(render::render_data_page(context.frame, store::standing(context.snapshot.publications)));
}

} // namespace taikei::server
