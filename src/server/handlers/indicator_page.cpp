#include "render/indicator_page.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

Answer handle_indicator_page(const Context &context)
{
    const auto found = find_indicator(context);
    if (!found)
        return std::unexpected(found.error());
    const auto history = context.histories.history_of(found->view->id());
    return html_response(render::render_indicator_page(context.frame, *found->view, *found->indicator,
                                                       {context.snapshot.views, history.get()}));
}

} // namespace taikei::server
