#include "cli/json_output.hpp"

#include "cli/change_text.hpp"
#include "model/json_writer.hpp"

#include <cstdint>

namespace taikei::cli {

namespace {

using model::JsonWriter;

void add_changes(JsonWriter &json, const std::vector<model::Change> &changes)
{
    json.begin_array();
    for (const model::Change &change : changes) {
        json.begin_object();
        json.member("change", name_of(change.kind));
        json.member("subject", name_of(change.subject));
        json.member("beforeId", change.before_id);
        json.member("afterId", change.after_id);
        json.member("title", change.title);
        json.member("field", change.field);
        json.member("before", change.before);
        json.member("after", change.after);
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
        json.member("file", item.file);
        json.member("outcome", name_of(item.result.outcome));
        json.member("plan", item.result.plan);
        json.member("revision", item.result.revision);
        json.member("municipality", item.municipality);
        json.member("title", item.title);
        json.member("findings", static_cast<std::int64_t>(item.findings.size()));
        json.key("changes");
        add_changes(json, item.result.changes);
        json.end_object();
    }
    json.end_array();
    return json.take() + "\n";
}

} // namespace taikei::cli
