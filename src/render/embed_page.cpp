#include "render/embed_page.hpp"

#include "render/assets.hpp"
#include "render/indicator_chart.hpp"
#include "render/key_figures.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

namespace taikei::render {

std::string render_embed_page(const Frame &frame, const PlanView &view, const model::Indicator &indicator)
{
    const Language language = frame.language;
    Fields fields;
    fields.text("title", full_name(indicator) + " | " + site_name(frame))
        .text("style", asset_path("site.css"))
        .text("icon", asset_path("icon.svg"))
        .text("name", full_name(indicator))
        .text("href", localized(language, indicator_path(view, indicator.id)))
        .list("figures", key_figures(language, view.with_results(indicator)))
        .text("source", image_source(frame, view));
    put_chart(fields, language, view.with_results(indicator), course_of(view, indicator));
    return render_template(language, "embed", fields);
}

} // namespace taikei::render
