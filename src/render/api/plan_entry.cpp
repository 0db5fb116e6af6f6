#include "render/api/plan_entry.hpp"

#include "model/plan_format.hpp"
#include "render/links.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

void write_municipality(EntryWriter &entry, const model::Municipality &municipality)
{
    if (!entry.wants("municipality"))
        return;
    model::JsonWriter &json = entry.json();
    json.begin_object();
    json.key("code");
    json.string_or_null(municipality.code);
    json.member("name", municipality.name);
    json.end_object();
}

void write_period(EntryWriter &entry, const std::optional<model::Period> &period)
{
    if (!entry.wants("period"))
        return;
    model::JsonWriter &json = entry.json();
    if (!period)
        return json.literal("null");
    json.begin_object();
    json.key("from");
    json.literal(period->from ? std::to_string(period->from->year()) : "null");
    json.key("to");
    json.literal(period->to ? std::to_string(period->to->year()) : "null");
    json.end_object();
}

} // namespace

void write_plan_entry(EntryWriter &entry, const store::PlanSummary &plan)
{
    entry.integer("id", plan.id);
    write_municipality(entry, plan.municipality);
    entry.text("title", plan.title);
    entry.text("kind", model::name_of(plan.kind));
    write_period(entry, plan.period);
    entry.integer("revision", plan.revision);
    entry.text("revisedAt", time_for_machines(plan.revised_at));
    entry.text("sourceFile", plan.source_file);
    entry.integer("nodes", plan.node_count);
    entry.integer("indicators", plan.indicator_count);
    entry.integer("values", plan.value_count);
    entry.integer("findings", plan.finding_count);
    entry.text("url", api_path(plan_path(plan.id)));
}

void write_publication(EntryWriter &entry, const store::PublicationSummary *publication)
{
    if (!entry.wants("publication"))
        return;
    model::JsonWriter &json = entry.json();
    if (publication == nullptr)
        return json.literal("null");
    json.begin_object();
    json.member("number", publication->number);
    json.member("publishedAt", time_for_machines(publication->published_at));
    json.member("publisher", publication->publisher);
    json.key("licence");
    json.begin_object();
    json.member("name", publication->licence.name);
    json.member("url", publication->licence.url);
    json.end_object();
    json.member("fingerprint", publication->fingerprint);
    json.member("url", api_path(publication_path(publication->plan.id, publication->number)));
    json.end_object();
}

} // namespace taikei::render
