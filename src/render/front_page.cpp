#include "render/front_page.hpp"

#include "model/plan_format.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

Fields plan_card(Language language, const store::PlanSummary &plan)
{
    return Fields()
        .text("href", localized(language, plan_path(plan.id)))
        .text("title", plan.title)
        .text("municipality", plan.municipality.name)
        .text("period", period_in_words(language, plan.period))
        .text("nodes", grouped(plan.node_count))
        .text("indicators", grouped(plan.indicator_count))
        .text("values", grouped(plan.value_count))
        .text("revised", time_in_words(language, plan.revised_at))
        .text("revised_machine", time_for_machines(plan.revised_at));
}

/// Plans under the heading of their kind, the city's plan as a whole first; kinds without plans are left out.
std::vector<Fields> plan_groups(Language language, const std::vector<store::PlanSummary> &plans)
{
    std::vector<Fields> groups;
    for (const auto kind : {model::PlanKind::Comprehensive, model::PlanKind::Evaluation, model::PlanKind::Sector}) {
        std::vector<Fields> cards;
        for (const store::PlanSummary &plan : plans) {
            if (plan.kind == kind)
                cards.push_back(plan_card(language, plan));
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

std::string render_front_page(const Frame &frame, const std::vector<store::PlanSummary> &plans)
{
    long indicators = 0;
    for (const store::PlanSummary &plan : plans)
        indicators += plan.indicator_count;
    Fields fields;
    fields.text("heading", site_name(frame))
        .text("query", "")
        .text("search", localized(frame.language, "/search"))
        .text("plan_count", say_count(frame.language, "plans_count", static_cast<long>(plans.size())))
        .text("indicator_count", say_count(frame.language, "indicators_count", indicators))
        .list("groups", plan_groups(frame.language, plans));
    PageParts parts;
    parts.content = render_template(frame.language, "front", fields);
    return render_layout(frame, parts);
}

} // namespace taikei::render
