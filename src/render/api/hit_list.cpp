#include "render/api/hit_list.hpp"

#include "render/api/list_writer.hpp"
#include "render/links.hpp"

namespace taikei::render {

namespace {

std::string_view name_of(store::SearchHit::Kind kind)
{
    switch (kind) {
    case store::SearchHit::Kind::Node: return "node";
    case store::SearchHit::Kind::Indicator: return "indicator";
    case store::SearchHit::Kind::Glossary: return "glossary";
    }
    return "";
}

/// A glossary entry has no JSON of its own: its plan's holds it.
std::string url_of(const store::SearchHit &hit)
{
    switch (hit.kind) {
    case store::SearchHit::Kind::Node: return api_path(node_path(hit.plan, hit.id));
    case store::SearchHit::Kind::Indicator: return api_path(indicator_path(hit.plan, hit.id));
    case store::SearchHit::Kind::Glossary: return api_path(plan_path(hit.plan));
    }
    return {};
}

/// Splits at the store's marks (U+E000 before, U+E001 after a match).
void write_passage(model::JsonWriter &json, std::string_view snippet)
{
    constexpr std::string_view begins = "\uE000";
    constexpr std::string_view ends = "\uE001";
    bool match = false;
    json.begin_array();
    while (!snippet.empty()) {
        const auto next = std::min(snippet.find(begins), snippet.find(ends));
        if (next != 0) {
            json.begin_object();
            json.member("text", snippet.substr(0, next));
            json.key("match");
            json.literal(match ? "true" : "false");
            json.end_object();
        }
        if (next == std::string_view::npos)
            break;
        match = snippet.substr(next).starts_with(begins);
        snippet.remove_prefix(next + begins.size());
    }
    json.end_array();
}

void write_hit(EntryWriter &entry, const store::SearchHit &hit)
{
    entry.text("kind", name_of(hit.kind));
    entry.integer("plan", hit.plan);
    entry.text("municipality", hit.municipality);
    entry.text("planTitle", hit.plan_title);
    entry.text("id", hit.id);
    entry.text("title", hit.title);
    if (entry.wants("passage"))
        write_passage(entry.json(), hit.snippet);
    entry.text("url", url_of(hit));
}

} // namespace

std::string hit_list_json(const std::string &query, const store::SearchResult &result, const ListParameters &asked)
{
    model::JsonWriter json(model::Layout::OneLine);
    json.begin_object();
    json.member("query", query);
    json.key("hits");
    json.begin_array();
    for (const store::SearchHit &hit : result.hits) {
        json.begin_object();
        EntryWriter entry(json, asked.fields);
        write_hit(entry, hit);
        json.end_object();
    }
    json.end_array();
    write_list_end(json, asked, static_cast<std::size_t>(result.total));
    json.end_object();
    return json.take() + "\n";
}

} // namespace taikei::render
