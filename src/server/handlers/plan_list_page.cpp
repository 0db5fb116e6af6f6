#include "render/plan_list_page.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"
#include "server/plan_filter_parameters.hpp"

namespace taikei::server {

Answer handle_plan_list_page(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    const auto filter = parse_plan_filter(context.query);
    if (!filter)
        return std::unexpected(Refusal{render::Problem{400, "bad-parameter", filter.error().message}, {}, {}});
    return html_response(render::render_plan_list_page(context.frame, **view, *filter));
}

} // namespace taikei::server
