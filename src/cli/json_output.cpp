#include "cli/json_output.hpp"

#include "cli/change_text.hpp"
#include "model/json_writer.hpp"

namespace taikei::cli {

namespace {

using model::JsonWriter;

void add(JsonWriter &json, std::string_view key, std::string_view text)
{
    json.key(key);
    json.string(text);
}

void add(JsonWriter &json, std::string_view key, std::int64_t number)
{
    json.key(key);
    json.integer(number);
}

void add_changes(JsonWriter &json, const std::vector<model::Change> &changes)
{
    json.begin_array();
    for (const model::Change &change : changes) {
        json.begin_object();
        add(json, "change", name_of(change.kind));
        add(json, "subject", name_of(change.subject));
        add(json, "beforeId", change.before_id);
        add(json, "afterId", change.after_id);
        add(json, "title", change.title);
        add(json, "field", change.field);
        add(json, "before", change.before);
        add(json, "after", change.after);
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string name_of(store::ImportResult::Outcome outcome)
{
    switch (outcome) {
    case store::ImportResult::Outcome::Created: return "created";
    case store::ImportResult::Outcome::Unchanged: return "unchanged";
    case store::ImportResult::Outcome::Revised: return "revised";
    }
    return "";
}

std::string to_json(const std::vector<model::Change> &changes)
{
    JsonWriter json(model::Layout::Indented);
    add_changes(json, changes);
    return json.take() + "\n";
}

std::string to_json(const std::vector<Imported> &imported)
{
    JsonWriter json(model::Layout::Indented);
    json.begin_array();
    for (const Imported &item : imported) {
        json.begin_object();
        add(json, "file", item.file);
        add(json, "outcome", name_of(item.result.outcome));
        add(json, "plan", item.result.plan);
        add(json, "revision", item.result.revision);
        add(json, "municipality", item.municipality);
        add(json, "title", item.title);
        json.key("changes");
        add_changes(json, item.result.changes);
        json.end_object();
    }
    json.end_array();
    return json.take() + "\n";
}

} // namespace taikei::cli
