#include "render/glossary_page.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

Answer handle_glossary_page(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    return html_response(render::render_glossary_page(context.frame, **view));
}

} // namespace taikei::server
