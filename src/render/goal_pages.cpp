#include "render/goal_pages.hpp"

#include "render/across_plans.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"

#include <array>

namespace taikei::render {

namespace {

const std::string &goal_name(Language language, int goal)
{
    return message(language, "sdg_" + std::to_string(goal));
}

std::array<int, sdg_goal_count + 1> count_goals(PlanViews views)
{
    std::array<int, sdg_goal_count + 1> counts{};
    for (const auto &view : views) {
        for (const model::Node &node : view->plan().nodes) {
            for (const int goal : node.sdgs) {
                if (goal >= 1 && goal <= sdg_goal_count)
                    ++counts[static_cast<std::size_t>(goal)];
            }
        }
    }
    return counts;
}

Fields goal_link(Language language, int goal)
{
    return Fields()
        .text("number", std::to_string(goal))
        .text("name", goal_name(language, goal))
        .text("href", localized(language, goal_path(goal)));
}

} // namespace

std::string render_goals_page(const Frame &frame, PlanViews views)
{
    const Language language = frame.language;
    const auto counts = count_goals(views);
    std::vector<Fields> goals;
    for (int goal = 1; goal <= sdg_goal_count; ++goal)
        goals.push_back(
            goal_link(language, goal)
                .text("count", say_count(language, "things_count", counts[static_cast<std::size_t>(goal)])));
    Fields fields;
    fields.list("goals", goals);
    PageParts parts;
    parts.title = message(language, "goals_title");
    parts.description = message(language, "goals_lead");
    parts.content = render_template(language, "goals", fields);
    parts.here = parts.title;
    parts.here_is_plan_text = false;
    return render_layout(frame, parts);
}

std::string render_goal_page(const Frame &frame, PlanViews views, int goal)
{
    const Language language = frame.language;
    PlanFilter filter;
    filter.goal = goal;
    Fields fields = goal_link(language, goal);
    fields.list("plans", across_plans(language, views, filter));
    fields.flag("has_before", goal > 1).flag("has_after", goal < sdg_goal_count);
    fields.flag("has_neighbours", true);
    if (goal > 1)
        fields.object("before", goal_link(language, goal - 1));
    if (goal < sdg_goal_count)
        fields.object("after", goal_link(language, goal + 1));
    PageParts parts;
    parts.title = say(language, "goal_title", {{"number", std::to_string(goal)}, {"name", goal_name(language, goal)}});
    parts.description = say(language, "goal_description", {{"name", goal_name(language, goal)}});
    parts.content = render_template(language, "goal", fields);
    parts.crumbs = {{message(language, "goals_title"), "/goals", false}};
    parts.here = parts.title;
    parts.here_is_plan_text = false;
    return render_layout(frame, parts);
}

} // namespace taikei::render
