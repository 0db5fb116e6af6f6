#include "server/sheet_download.hpp"

#include "render/form/fill_form.hpp"
#include "render/links.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

namespace {

std::expected<render::Form, Refusal> find_form(const Context &context)
{
    const auto asked = context.query.find("form");
    const std::string id = asked == context.query.end() ? "general" : asked->second;
    if (auto form = render::find_form(id))
        return std::move(*form);
    return std::unexpected(Refusal{
        render::Problem{404, "no-such-form", "There is no form of this name; leave the parameter out."}, {}, {}});
}

} // namespace

Answer sheet_download(const Context &context, const SheetFormat &format)
{
    const auto found = find_node(context);
    if (!found)
        return std::unexpected(found.error());
    const auto form = find_form(context);
    if (!form)
        return std::unexpected(form.error());
    const render::PlanView &view = *found->view;
    const render::Sheet sheet = render::fill_form(*form, view, *found->node, render::sheet_year(view));
    base::Result<std::string> bytes =
        format.print(*form, {sheet}, {sheet.title, view.plan().municipality.name, view.stored().revision.made_at});
    if (!bytes)
        return std::unexpected(Refusal{render::Problem{503, "cannot-print", bytes.error().message}, {}, {}});
    Response response{.content_type = format.content_type, .body = std::move(*bytes), .gzip = {}, .headers = {}};
    response.headers.emplace_back("Content-Disposition",
                                  "inline; filename*=UTF-8''" + render::percent_encode(sheet.name) + format.ending);
    return response;
}

} // namespace taikei::server
