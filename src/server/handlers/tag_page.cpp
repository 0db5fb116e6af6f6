#include "render/tag_page.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

Answer handle_tag_page(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    const std::string &tag = context.parts.at(1);
    auto page = render::render_tag_page(context.frame, **view, tag);
    if (!page) {
        return std::unexpected(
            Refusal{render::Problem{404, "no-such-tag", "Nothing in the plan carries the mark '" + tag + "'."},
                    render::WayOut{(*view)->plan().title, (*view)->path()},
                    {},
                    {}});
    }
    return html_response(std::move(*page));
}

} // namespace taikei::server
