#include "render/department_pages.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_departments_page(const Context &context)
{
    return html_response(render::render_departments_page(context.frame, context.snapshot.views));
}

} // namespace taikei::server
