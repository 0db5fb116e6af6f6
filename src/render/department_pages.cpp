#include "render/department_pages.hpp"

#include "render/across_plans.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"

#include <map>

namespace taikei::render {

namespace {

/// How many parts, measures and indicators name each department.
std::map<std::string, int> count_departments(PlanViews views)
{
    std::map<std::string, int> counts;
    for (const auto &view : views) {
        for (const auto &[name, count] : facets_of(*view, std::nullopt).departments)
            counts[name] += count;
    }
    return counts;
}

} // namespace

std::string render_departments_page(const Frame &frame, PlanViews views)
{
    const Language language = frame.language;
    Fields fields;
    fields.list("departments", fields_of(count_departments(views), [language](const auto &count) {
                    return Fields()
                        .text("name", count.first)
                        .text("href", localized(language, department_path(count.first)))
                        .text("count", say_count(language, "things_count", count.second));
                }));
    PageParts parts;
    parts.title = message(language, "departments_title");
    parts.description = message(language, "departments_lead");
    parts.content = render_template(language, "departments", fields);
    parts.here = parts.title;
    parts.here_is_plan_text = false;
    return render_layout(frame, parts);
}

std::optional<std::string> render_department_page(const Frame &frame, PlanViews views, const std::string &name)
{
    const Language language = frame.language;
    PlanFilter filter;
    filter.department = name;
    const auto plans = across_plans(language, views, filter);
    if (plans.empty())
        return std::nullopt;
    Fields fields;
    fields.text("name", name).list("plans", plans);
    PageParts parts;
    parts.title = name;
    parts.description = say(language, "department_description", {{"name", name}});
    parts.content = render_template(language, "department", fields);
    parts.crumbs = {{message(language, "departments_title"), "/departments", false}};
    parts.here = name;
    return render_layout(frame, parts);
}

} // namespace taikei::render
