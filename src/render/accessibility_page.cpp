#include "render/accessibility_page.hpp"

#include "render/layout.hpp"
#include "render/messages.hpp"

namespace taikei::render {

std::string render_accessibility_page(const Frame &frame)
{
    const Language language = frame.language;
    Fields fields;
    fields.text("site_name", site_name(frame)).text("version", TAIKEI_VERSION);
    PageParts parts;
    parts.title = message(language, "accessibility_title");
    parts.description = message(language, "accessibility_lead");
    parts.content = render_template(language, "accessibility", fields);
    parts.here = parts.title;
    parts.here_is_plan_text = false;
    return render_layout(frame, parts);
}

} // namespace taikei::render
