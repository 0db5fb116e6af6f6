#include "render/publications_page.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

Answer handle_publications_page(const Context &context)
{
    const auto publications = find_publications(context);
    if (!publications)
        return std::unexpected(publications.error());
    return html_response(render::render_publications_page(context.frame, *publications));
}

} // namespace taikei::server
