#include "render/publications_page.hpp"

#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/publication_fields.hpp"
#include "render/wording.hpp"

#include <ranges>

namespace taikei::render {

namespace {

Fields withdrawal_fields(Language language, const store::Withdrawal &withdrawal)
{
    return Fields()
        .text("when", time_in_words(language, withdrawal.at))
        .text("when_machine", time_for_machines(withdrawal.at))
        .lines("reason", withdrawal.reason);
}

Fields entry(Language language, const store::PublicationSummary &publication)
{
    Fields fields = publication_fields(language, publication);
    fields.flag("is_withdrawn", publication.withdrawal.has_value());
    if (publication.withdrawal)
        fields.object("withdrawal", withdrawal_fields(language, *publication.withdrawal));
    return fields;
}

} // namespace

std::string render_publications_page(const Frame &frame, const std::vector<store::PublicationSummary> &publications)
{
    const Language language = frame.language;
    const store::PlanSummary &plan = publications.back().plan;
    const bool stands = !store::standing(publications).empty();
    Fields fields;
    fields.text("plan", plan.title)
        .text("plan_href", stands ? localized(language, plan_path(plan.id)) : "")
        .list("publications", fields_of(std::views::reverse(publications), [&](const auto &publication) {
                  return entry(language, publication);
              }));
    PageParts parts;
    parts.title = message(language, "publications_heading") + " - " + plan.title;
    parts.content = render_template(language, "publications", fields);
    if (stands)
        parts.crumbs = {{plan.title, plan_path(plan.id)}};
    parts.here = message(language, "publications_heading");
    parts.here_is_plan_text = false;
    return render_layout(frame, parts);
}

} // namespace taikei::render
