#include "model/plan_format.hpp"

#include "model/json_writer.hpp"
#include "model/plan_members.hpp"

#include <cmath>
#include <fmt/format.h>

namespace taikei::model {

namespace {

/// Writes one plan. The order of keys is that of docs/plan-format.md.
class PlanWriter {
public:
    PlanWriter(JsonWriter &json, Provenance provenance)
        : m_provenance(provenance)
        , m_json(json)
    {
    }

    void write(const Plan &plan)
    {
        text("format", "taikei-plan/1");
        write_municipality(plan.municipality);
        write_head(plan);
        list("nodes", plan.nodes, [&](const Node &node) { write_node(node); });
        list("indicators", plan.indicators, [&](const Indicator &indicator) { write_indicator(indicator); });
        list("glossary", plan.glossary, [&](const GlossaryEntry &entry) { write_glossary_entry(entry); });
        if (m_provenance == Provenance::With)
            list("findings", plan.findings, [&](const base::Finding &finding) { write_finding(finding); });
    }

private:
    void text(std::string_view key, std::string_view value)
    {
        m_json.key(key);
        m_json.string(value);
    }

    void text_or_null(std::string_view key, const std::optional<std::string> &value)
    {
        m_json.key(key);
        if (value)
            m_json.string(*value);
        else
            m_json.literal("null");
    }

    void text_unless_empty(std::string_view key, std::string_view value)
    {
        if (!value.empty())
            text(key, value);
    }

    void integer(std::string_view key, int value)
    {
        m_json.key(key);
        m_json.integer(value);
    }

    void year_or_null(std::string_view key, std::optional<FiscalYear> year)
    {
        m_json.key(key);
        if (year)
            m_json.integer(year->year());
        else
            m_json.literal("null");
    }

    void number_if_any(std::string_view key, const std::optional<base::Decimal> &number)
    {
        if (!number)
            return;
        m_json.key(key);
        m_json.literal(number->to_shortest());
    }

    /// JSON has no infinity; a measure that is none is written as 0.
    void real(double value) { m_json.literal(std::isfinite(value) ? fmt::format("{}", value) : "0"); }

    template <typename Item, typename Write>
    void list(std::string_view key, const std::vector<Item> &items, Write write)
    {
        m_json.key(key);
        m_json.begin_array();
        for (const Item &item : items)
            write(item);
        m_json.end_array();
    }

    void texts(std::string_view key, const std::vector<std::string> &items)
    {
        list(key, items, [&](const std::string &item) { m_json.string(item); });
    }

    template <typename Item, typename Write>
    void objects(std::string_view key, const std::vector<Item> &items, Write write)
    {
        list(key, items, [&](const Item &item) {
            m_json.begin_object();
            write(item);
            source(item.source);
            m_json.end_object();
        });
    }

    void place(const base::Place &place)
    {
        text_unless_empty("file", place.file.text());
        if (place.page != 0)
            integer("page", place.page);
        if (place.first_line != 0 || place.last_line != 0)
            list("lines", std::vector{place.first_line, place.last_line}, [&](int line) { m_json.integer(line); });
        if (place.row != 0)
            integer("row", place.row);
        if (place.column != 0)
            integer("column", place.column);
        if (place.is_sheet) {
            text_unless_empty("sheet", place.page_name.text());
            text_unless_empty("cell", base::cell_name(place.row, place.column));
        } else {
            text_unless_empty("label", place.page_name.text());
        }
        if (const auto &box = place.box)
            list("box", std::vector{box->left, box->top, box->right, box->bottom}, [&](double edge) { real(edge); });
    }

    void source(const Source &source)
    {
        if (m_provenance == Provenance::Without)
            return;
        m_json.key("source");
        m_json.begin_object();
        place(source.place);
        m_json.key("confidence");
        real(source.confidence);
        m_json.end_object();
    }

    void write_municipality(const Municipality &municipality)
    {
        m_json.key("municipality");
        m_json.begin_object();
        text_or_null("code", municipality.code);
        text("name", municipality.name);
        m_json.end_object();
    }

    void write_head(const Plan &plan)
    {
        m_json.key("plan");
        m_json.begin_object();
        text("title", plan.title);
        text("kind", name_of(plan.kind));
        m_json.key("period");
        if (plan.period) {
            m_json.begin_object();
            year_or_null("from", plan.period->from);
            year_or_null("to", plan.period->to);
            m_json.end_object();
        } else {
            m_json.literal("null");
        }
        texts("levels", plan.levels);
        m_json.end_object();
    }

    void write_node(const Node &node)
    {
        m_json.begin_object();
        text("id", node.id);
        text_or_null("parent", node.parent);
        text("level", node.level);
        text_or_null("code", node.code);
        text("title", node.title);
        texts("departments", node.departments);
        write_node_content(node);
        if (!node.sdgs.empty())
            list("sdgs", node.sdgs, [&](int goal) { m_json.integer(goal); });
        texts("tags", node.tags);
        if (node.repeats)
            text("repeats", *node.repeats);
        source(node.source);
        m_json.end_object();
    }

    void write_node_content(const Node &node)
    {
        objects("sections", node.sections, [&](const Section &section) {
            text("label", section.label);
            text("text", section.text);
        });
        objects("measures", node.measures, [&](const Measure &measure) {
            text("title", measure.title);
            text("text", measure.text);
            texts("departments", measure.departments);
            texts("tags", measure.tags);
        });
        objects("relatedPlans", node.related_plans, [&](const RelatedPlan &related) {
            text("title", related.title);
            year_or_null("from", related.from);
            year_or_null("to", related.to);
        });
        if (!node.ratings.empty())
            objects("ratings", node.ratings, [&](const Rating &rating) {
                text("scheme", rating.scheme);
                text("value", rating.value);
                text_unless_empty("text", rating.text);
                year_or_null("year", rating.year);
                text_unless_empty("by", rating.by);
            });
        objects("roles", node.roles, [&](const Role &role) {
            text("group", role.group);
            text("actor", role.actor);
            text("text", role.text);
        });
    }

    void write_indicator(const Indicator &indicator)
    {
        m_json.begin_object();
        text("id", indicator.id);
        text("node", indicator.node);
        text("name", indicator.name);
        if (indicator.part)
            text("part", *indicator.part);
        text_or_null("unit", indicator.unit);
        text_or_null("definition", indicator.definition);
        text_or_null("note", indicator.note);
        if (!indicator.departments.empty())
            texts("departments", indicator.departments);
        objects("values", indicator.values, [&](const Value &value) { write_value(value); });
        source(indicator.source);
        m_json.end_object();
    }

    void write_value(const Value &value)
    {
        text("kind", name_of(value.kind));
        integer("year", value.year.year());
        m_json.key("number");
        m_json.literal(value.number ? value.number->to_shortest() : "null");
        number_if_any("low", value.low);
        number_if_any("high", value.high);
        text("text", value.text);
        text_unless_empty("mark", fmt::format("{}", fmt::join(value.marks, ",")));
    }

    void write_glossary_entry(const GlossaryEntry &entry)
    {
        m_json.begin_object();
        text("term", entry.term);
        text("text", entry.text);
        source(entry.source);
        m_json.end_object();
    }

    void write_finding(const base::Finding &finding)
    {
        m_json.begin_object();
        text("kind", finding.kind);
        text("detail", finding.detail);
        m_json.key("source");
        m_json.begin_object();
        place(finding.place);
        m_json.end_object();
        m_json.end_object();
    }

    Provenance m_provenance;
    JsonWriter &m_json;
};

} // namespace

std::string_view name_of(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Comprehensive: return "comprehensive";
    case PlanKind::Evaluation: return "evaluation";
    case PlanKind::Sector: return "sector";
    }
    return {};
}

std::string_view name_of(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Observed: return "observed";
    case ValueKind::Target: return "target";
    case ValueKind::Planned: return "planned";
    }
    return {};
}

std::optional<PlanKind> plan_kind_named(std::string_view name)
{
    for (const PlanKind kind : {PlanKind::Comprehensive, PlanKind::Evaluation, PlanKind::Sector}) {
        if (name == name_of(kind))
            return kind;
    }
    return std::nullopt;
}

void write_plan_members(JsonWriter &json, const Plan &plan, Provenance provenance)
{
    PlanWriter(json, provenance).write(plan);
}

std::string to_json(const Plan &plan, Provenance provenance, Layout layout)
{
    JsonWriter json(layout);
    json.begin_object();
    write_plan_members(json, plan, provenance);
    json.end_object();
    return json.take();
}

} // namespace taikei::model
