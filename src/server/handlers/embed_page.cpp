#include "render/embed_page.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

Answer handle_embed_page(const Context &context)
{
    const auto found = find_indicator(context);
    if (!found)
        return std::unexpected(found.error());
    Response response = html_response(render::render_embed_page(context.frame, *found->view, *found->indicator));
    response.may_be_framed = true;
    return response;
}

} // namespace taikei::server
