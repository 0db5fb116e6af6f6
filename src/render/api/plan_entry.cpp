#include "render/api/plan_entry.hpp"

#include "model/plan_format.hpp"
#include "render/links.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

void write_pair(model::JsonWriter &json, std::string_view first, const std::string &first_text, std::string_view second,
                const std::string &second_text)
{
    json.begin_object();
    json.key(first);
    json.string(first_text);
    json.key(second);
    json.string(second_text);
    json.end_object();
}

void write_municipality(EntryWriter &entry, const model::Municipality &municipality)
{
    if (!entry.wants("municipality"))
        return;
    model::JsonWriter &json = entry.json();
    json.begin_object();
    json.key("code");
    if (municipality.code)
        json.string(*municipality.code);
    else
        json.literal("null");
    json.key("name");
    json.string(municipality.name);
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
    json.key("number");
    json.integer(publication->number);
    json.key("publishedAt");
    json.string(time_for_machines(publication->published_at));
    json.key("publisher");
    json.string(publication->publisher);
    json.key("licence");
    write_pair(json, "name", publication->licence.name, "url", publication->licence.url);
    json.key("fingerprint");
    json.string(publication->fingerprint);
    json.key("url");
    json.string(api_path(publication_path(publication->plan.id, publication->number)));
    json.end_object();
}

} // namespace taikei::render
