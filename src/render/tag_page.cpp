#include "render/tag_page.hpp"

#include "render/across_plans.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"

namespace taikei::render {

std::optional<std::string> render_tag_page(const Frame &frame, const PlanView &view, const std::string &tag)
{
    const Language language = frame.language;
    PlanFilter filter;
    filter.tag = tag;
    const auto found = across_plan(language, view, filter);
    if (!found)
        return std::nullopt;
    Fields fields;
    fields.text("tag", tag)
        .text("plan", view.plan().title)
        .list("plans", {*found})
        .list("others", fields_of(facets_of(view, std::nullopt).tags, [&](const auto &other) {
                  return Fields()
                      .text("name", other.first)
                      .text("count", say_count(language, "things_count", other.second))
                      .text("href", localized(language, tag_path(view, other.first)))
                      .flag("current", other.first == tag);
              }));
    PageParts parts;
    parts.title = tag + " - " + view.plan().title;
    parts.description = say(language, "tag_description", {{"tag", tag}, {"plan", view.plan().title}});
    parts.content = render_template(language, "tag", fields);
    parts.crumbs = crumbs_to(view, nullptr);
    parts.here = tag;
    return render_layout(frame, parts);
}

} // namespace taikei::render
