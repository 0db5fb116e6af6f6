#include "render/node_page.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

Answer handle_node_page(const Context &context)
{
    const auto found = find_node(context);
    if (!found)
        return std::unexpected(found.error());
    return html_response(render::render_node_page(context.frame, *found->view, *found->node));
}

} // namespace taikei::server
