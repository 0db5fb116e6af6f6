#include "render/front_page.hpp"

#include "model/plan_format.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/standing.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <functional>
#include <ranges>

namespace taikei::render {

namespace {

constexpr std::size_t most_updates = 6;

Fields plan_card(Language language, const PlanView &view)
{
    const store::PlanSummary &plan = view.summary();
    Fields fields;
    fields.text("href", localized(language, plan_path(plan.id)))
        .text("title", plan.title)
        .text("municipality", plan.municipality.name)
        .text("period", period_in_words(language, plan.period))
        .text("nodes", grouped(plan.node_count))
        .text("indicators", grouped(plan.indicator_count))
        .text("values", grouped(plan.value_count))
        .text("revised", time_in_words(language, view.edition().made_at))
        .text("revised_machine", time_for_machines(view.edition().made_at));
    const auto grading = grading_of(language, view);
    put_shares(fields, language, grading.value_or(Grading{}), grading ? grading->count_all() : std::vector<int>());
    put_coverage(fields, language, view);
    return fields;
}

/// What changed last, newest first.
std::vector<Fields> update_fields(Language language, PlanViews views)
{
    std::vector<const PlanView *> newest;
    for (const auto &view : views)
        newest.push_back(view.get());
    std::ranges::stable_sort(newest, std::greater(), [](const PlanView *view) { return view->edition().made_at; });
    return fields_of(newest | std::views::take(most_updates), [language](const PlanView *view) {
        const Edition edition = view->edition();
        const bool is_revised = edition.number > 1;
        return Fields()
            .text("title", view->summary().title)
            .text("href", localized(language, plan_path(view->id())))
            .text("words",
                  is_revised ? say(language, "update_revised", {{"number", std::to_string(edition.number)}})
                             : message(language, "update_new"))
            .text("changes_href", is_revised ? localized(language, changes_path(view->id())) : std::string())
            .text("date", date_in_words(language, edition.made_at))
            .text("machine", time_for_machines(edition.made_at));
    });
}

/// Plans under the heading of their kind, the city's plan as a whole first; kinds without plans are left out.
std::vector<Fields> plan_groups(Language language, PlanViews views)
{
    std::vector<Fields> groups;
    for (const auto kind : {model::PlanKind::Comprehensive, model::PlanKind::Evaluation, model::PlanKind::Sector}) {
        std::vector<Fields> cards;
        for (const auto &view : views) {
            if (view->summary().kind == kind)
                cards.push_back(plan_card(language, *view));
        }
        if (!cards.empty()) {
            groups.push_back(Fields()
                                 .text("kind", kind_in_words(language, kind))
                                 .text("kind_id", model::name_of(kind))
                                 .list("plans", cards));
        }
    }
    return groups;
}

} // namespace

std::string render_front_page(const Frame &frame, PlanViews views)
{
    const Language language = frame.language;
    long indicators = 0;
    for (const auto &view : views)
        indicators += view->summary().indicator_count;
    Fields fields;
    fields.text("heading", site_name(frame))
        .text("query", "")
        .text("search", localized(language, "/search"))
        .text("feed", localized(language, "/feed.xml"))
        .text("plan_count", say_count(language, "plans_count", static_cast<long>(views.size())))
        .text("indicator_count", say_count(language, "indicators_count", indicators))
        .list("groups", plan_groups(language, views))
        .list("updates", update_fields(language, views));
    PageParts parts;
    parts.content = render_template(language, "front", fields);
    parts.script = "search.js";
    return render_layout(frame, parts);
}

} // namespace taikei::render
