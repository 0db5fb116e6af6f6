#include "render/data_page.hpp"

#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/open_data/value_columns.hpp"
#include "render/publication_fields.hpp"

namespace taikei::render {

namespace {

Fields plan_fields(Language language, const store::PublicationSummary &publication)
{
    Fields fields = publication_fields(language, publication);
    fields.text("title", publication.plan.title)
        .text("municipality", publication.plan.municipality.name)
        .text("anchor", "plan-" + std::to_string(publication.plan.id))
        .text("plan_href", localized(language, plan_path(publication.plan.id)));
    return fields;
}

std::vector<Fields> column_fields(Language language)
{
    return fields_of(value_columns(), [&](const ValueColumn &column) {
        return Fields()
            .text("title", column.title)
            .text("name", column.name)
            .text("type", message(language, "type_" + std::string(column.type)))
            .text("meaning", message(language, "csv_column_" + std::string(column.name)));
    });
}

} // namespace

std::string render_data_page(const Frame &frame, const std::vector<store::PublicationSummary> &publications)
{
    const Language language = frame.language;
    Fields fields;
    fields.text("api", localized(language, "/api"))
        .list("plans",
              fields_of(publications, [&](const auto &publication) { return plan_fields(language, publication); }))
        .list("columns", column_fields(language));
    PageParts parts;
    parts.title = message(language, "data_heading");
    parts.content = render_template(language, "data", fields);
    parts.here = message(language, "data_heading");
    parts.here_is_plan_text = false;
    return render_layout(frame, parts);
}

} // namespace taikei::render
