#include "render/goal_pages.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_goals_page(const Context &context)
{
    return html_response(render::render_goals_page(context.frame, context.snapshot.views));
}

} // namespace taikei::server
