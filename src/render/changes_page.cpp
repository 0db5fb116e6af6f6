#include "render/changes_page.hpp"

#include "render/change_fields.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <ranges>

namespace taikei::render {

namespace {

using Subject = model::Change::Subject;

/// A page shows so many of each subject; `taikei diff` tells all.
constexpr std::size_t most_changes = 300;

std::vector<Fields> edition_options(Language language, const std::vector<Edition> &editions, int chosen)
{
    return fields_of(editions, [&](const Edition &edition) {
        return Fields()
            .text("value", std::to_string(edition.number))
            .text("words",
                  say(language, "edition",
                      {{"number", std::to_string(edition.number)}, {"date", date_in_words(language, edition.made_at)}}))
            .flag("selected", edition.number == chosen);
    });
}

/// Plans of the same city that this one may have followed.
std::vector<Fields> other_plans(Language language, const PlanView &view, PlanViews views, const PlanView *chosen)
{
    std::vector<Fields> others;
    for (const auto &other : views) {
        if (other->id() == view.id() || other->plan().municipality.name != view.plan().municipality.name)
            continue;
        others.push_back(
            Fields()
                .text("title", other->plan().title)
                .text("href", localized(language, changes_path(view.id()) + "?with=" + std::to_string(other->id())))
                .flag("current", other.get() == chosen));
    }
    return others;
}

Fields group_of(Language language, const PlanView &view, const std::vector<model::Change> &changes, Subject subject,
                const char *id)
{
    std::vector<Fields> rows;
    std::size_t count = 0;
    for (const model::Change &change : changes) {
        if (change.subject != subject)
            continue;
        if (++count <= most_changes)
            rows.push_back(change_fields(language, view, change));
    }
    return Fields()
        .text("anchor", id)
        .text("heading", message(language, id))
        .text("count", say_count(language, "things_count", static_cast<long>(count)))
        .flag("is_cut", count > most_changes)
        .list("rows", rows);
}

std::vector<Fields> groups_of(Language language, const PlanView &view, const std::vector<model::Change> &changes)
{
    std::vector<Fields> groups;
    const auto add = [&](Subject subject, const char *id) {
        if (std::ranges::find(changes, subject, &model::Change::subject) != changes.end())
            groups.push_back(group_of(language, view, changes, subject, id));
    };
    add(Subject::Plan, "change_plan");
    add(Subject::Node, "change_nodes");
    add(Subject::Indicator, "change_indicators");
    add(Subject::Value, "change_values");
    add(Subject::Glossary, "change_terms");
    return groups;
}

std::string name_of_edition(Language language, const std::vector<Edition> &editions, int number)
{
    const auto found = std::ranges::find(editions, number, &Edition::number);
    if (found == editions.end())
        return {};
    return say(language, "edition",
               {{"number", std::to_string(number)}, {"date", date_in_words(language, found->made_at)}});
}

} // namespace

std::string render_changes_page(const Frame &frame, const PlanView &view, PlanViews views, const Comparison &comparison)
{
    const Language language = frame.language;
    const bool is_compared = comparison.other != nullptr || comparison.from != comparison.to;
    Fields fields;
    fields.text("plan", view.plan().title)
        .text("action", localized(language, changes_path(view.id())))
        .flag("has_editions", comparison.editions.size() > 1)
        .list("from_options", edition_options(language, comparison.editions, comparison.from))
        .list("to_options", edition_options(language, comparison.editions, comparison.to))
        .list("others", other_plans(language, view, views, comparison.other))
        .flag("is_compared", is_compared)
        .flag("is_plan_text", comparison.other != nullptr)
        .text("before_name",
              comparison.other != nullptr ? comparison.other->plan().title
                                          : name_of_edition(language, comparison.editions, comparison.from))
        .text("after_name",
              comparison.other != nullptr ? view.plan().title
                                          : name_of_edition(language, comparison.editions, comparison.to))
        .list("groups", groups_of(language, view, comparison.changes));
    PageParts parts = parts_below_plan(language, view, "changes_title", "changes_description");
    if (comparison.other != nullptr)
        parts.title += " / " + comparison.other->plan().title;
    parts.content = render_template(language, "changes", fields);
    parts.is_found = comparison.other == nullptr;
    return render_layout(frame, parts);
}

} // namespace taikei::render
