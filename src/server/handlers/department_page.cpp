#include "render/department_pages.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_department_page(const Context &context)
{
    const std::string &name = context.parts.at(0);
    auto page = render::render_department_page(context.frame, context.snapshot.views, name);
    if (!page) {
        return std::unexpected(Refusal{
            render::Problem{404, "no-such-department", "No plan names a department '" + name + "'."}, {}, {}, {}});
    }
    return html_response(std::move(*page));
}

} // namespace taikei::server
