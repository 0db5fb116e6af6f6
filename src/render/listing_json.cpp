#include "render/listing_json.hpp"

#include "model/plan_format.hpp"
#include "render/links.hpp"
#include "render/wording.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace taikei::render {

namespace json = boost::json;

namespace {

json::value year_or_null(const std::optional<model::FiscalYear> &year)
{
    return year ? json::value(year->year()) : json::value(nullptr);
}

json::value period_or_null(const std::optional<model::Period> &period)
{
    if (!period)
        return nullptr;
    return json::object{{"from", year_or_null(period->from)}, {"to", year_or_null(period->to)}};
}

json::value text_or_null(const std::optional<std::string> &text)
{
    return text ? json::value(*text) : json::value(nullptr);
}

json::object plan_object(const store::PlanSummary &plan)
{
    return {
        {"id", plan.id},
        {"municipality",
         json::object{{"code", text_or_null(plan.municipality.code)}, {"name", plan.municipality.name}}},
        {"title", plan.title},
        {"kind", model::name_of(plan.kind)},
        {"period", period_or_null(plan.period)},
        {"revision", plan.revision},
        {"revisedAt", time_for_machines(plan.revised_at)},
        {"sourceFile", plan.source_file},
        {"nodes", plan.node_count},
        {"indicators", plan.indicator_count},
        {"values", plan.value_count},
        {"findings", plan.finding_count},
        {"url", api_path(plan_path(plan.id))},
    };
}

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
json::array passage_array(std::string_view snippet)
{
    constexpr std::string_view begins = "\uE000";
    constexpr std::string_view ends = "\uE001";
    json::array parts;
    bool match = false;
    while (!snippet.empty()) {
        const auto next = std::min(snippet.find(begins), snippet.find(ends));
        if (next != 0)
            parts.push_back(json::object{{"text", snippet.substr(0, next)}, {"match", match}});
        if (next == std::string_view::npos)
            break;
        match = snippet.substr(next).starts_with(begins);
        snippet.remove_prefix(next + begins.size());
    }
    return parts;
}

json::object hit_object(const store::SearchHit &hit)
{
    return {
        {"kind", name_of(hit.kind)},
        {"plan", hit.plan},
        {"municipality", hit.municipality},
        {"planTitle", hit.plan_title},
        {"id", hit.id},
        {"title", hit.title},
        {"passage", passage_array(hit.snippet)},
        {"url", url_of(hit)},
    };
}

} // namespace

std::string render_plan_list_json(const std::vector<store::PlanSummary> &plans)
{
    json::array list;
    for (const store::PlanSummary &plan : plans)
        list.push_back(plan_object(plan));
    return json::serialize(json::object{{"plans", std::move(list)}}) + "\n";
}

std::string render_search_json(const SearchAnswer &answer)
{
    json::array hits;
    for (const store::SearchHit &hit : answer.result.hits)
        hits.push_back(hit_object(hit));
    const json::object object{
        {"query", answer.query},   {"total", answer.result.total}, {"limit", answer.limit},
        {"offset", answer.offset}, {"hits", std::move(hits)},
    };
    return json::serialize(object) + "\n";
}

} // namespace taikei::render
