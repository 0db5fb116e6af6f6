#include "render/filter_form.hpp"

#include "render/links.hpp"
#include "render/messages.hpp"

namespace taikei::render {

namespace {

using Counts = std::vector<std::pair<std::string, int>>;

std::vector<Fields> options_of(const Counts &counts, const std::string &chosen)
{
    return fields_of(counts, [&](const auto &count) {
        return Fields()
            .text("value", count.first)
            .text("words", count.first)
            .text("count", grouped(count.second))
            .flag("selected", count.first == chosen);
    });
}

std::string numbered_goal(Language language, int goal)
{
    const std::string *name = find_message(language, "sdg_" + std::to_string(goal));
    return std::to_string(goal) + (name != nullptr ? " " + *name : "");
}

std::vector<Fields> goal_options(Language language, const std::map<int, int> &counts, int chosen)
{
    return fields_of(counts, [&](const auto &count) {
        return Fields()
            .text("value", std::to_string(count.first))
            .text("words", numbered_goal(language, count.first))
            .text("count", grouped(count.second))
            .flag("selected", count.first == chosen);
    });
}

} // namespace

Fields filter_form(Language language, const PlanView &view, const std::optional<Grading> &grading,
                   const PlanFilter &chosen)
{
    const PlanFacets facets = facets_of(view, grading);
    return Fields()
        .text("action", localized(language, list_path(view)))
        .text("words", chosen.words)
        .list("departments", options_of(facets.departments, chosen.department))
        .list("goals", goal_options(language, facets.goals, chosen.goal))
        .list("tags", options_of(facets.tags, chosen.tag))
        .list("ratings", options_of(facets.ratings, chosen.rating));
}

void put_facets(Fields &fields, Language language, const PlanView &view, const PlanFacets &facets)
{
    const auto links = [&](const Counts &counts, auto path_of) {
        return fields_of(counts, [&](const auto &count) {
            return Fields()
                .text("words", count.first)
                .text("href", localized(language, path_of(count.first)))
                .text("count", grouped(count.second));
        });
    };
    fields.list("facet_tags", links(facets.tags, [&](const std::string &tag) { return tag_path(view, tag); }))
        .list("facet_departments", links(facets.departments, [](const std::string &n) { return department_path(n); }));
    std::vector<Fields> goals;
    for (const auto &[goal, count] : facets.goals)
        goals.push_back(Fields()
                            .text("words", numbered_goal(language, goal))
                            .text("href", localized(language, list_path(view) + "?goal=" + std::to_string(goal)))
                            .text("count", grouped(count)));
    fields.list("facet_goals", goals)
        .flag("has_facets", !goals.empty() || !facets.tags.empty() || !facets.departments.empty());
}

} // namespace taikei::render
