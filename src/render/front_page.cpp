#include "render/front_page.hpp"

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
        .text("kind", kind_in_words(language, plan.kind))
        .text("period", period_in_words(language, plan.period))
        .text("nodes", grouped(plan.node_count))
        .text("indicators", grouped(plan.indicator_count))
        .text("values", grouped(plan.value_count))
        .text("revised", time_in_words(language, plan.revised_at))
        .text("revised_machine", time_for_machines(plan.revised_at));
}

} // namespace

std::string render_front_page(const Frame &frame, const std::vector<store::PlanSummary> &plans)
{
    std::vector<Fields> cards;
    long indicators = 0;
    for (const store::PlanSummary &plan : plans) {
        cards.push_back(plan_card(frame.language, plan));
        indicators += plan.indicator_count;
    }
    Fields fields;
    fields.text("heading", site_name(frame))
        .text("query", "")
        .text("search", localized(frame.language, "/search"))
        .text("plan_count", say_count(frame.language, "plans_count", static_cast<long>(plans.size())))
        .text("indicator_count", say_count(frame.language, "indicators_count", indicators))
        .list("plans", cards);
    PageParts parts;
    parts.content = render_template(frame.language, "front", fields);
    return render_layout(frame, parts);
}

} // namespace taikei::render
