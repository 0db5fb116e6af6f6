#include "render/api/plan_lists.hpp"

#include "model/plan_format.hpp"
#include "render/api/list_writer.hpp"
#include "render/api/plan_entry.hpp"
#include "render/links.hpp"

namespace taikei::render {

namespace {

void write_node(EntryWriter &entry, const PlanView &view, const model::Node &node)
{
    entry.text("id", node.id);
    entry.text_or_null("parent", node.parent);
    entry.text("level", node.level);
    entry.text_or_null("code", node.code);
    entry.text("title", node.title);
    entry.texts("departments", node.departments);
    entry.texts("tags", node.tags);
    if (entry.wants("sdgs")) {
        entry.json().begin_array();
        for (const int goal : node.sdgs)
            entry.json().integer(goal);
        entry.json().end_array();
    }
    entry.integer("indicators", view.indicator_count(node));
    entry.text("url", api_path(node_path(view, node.id)));
}

void write_indicator(EntryWriter &entry, const PlanView &view, const model::Indicator &indicator)
{
    entry.text("id", indicator.id);
    entry.text("node", indicator.node);
    entry.text("name", indicator.name);
    entry.text_or_null("part", indicator.part);
    entry.text_or_null("unit", indicator.unit);
    entry.text_or_null("definition", indicator.definition);
    entry.text_or_null("note", indicator.note);
    entry.texts("departments", indicator.departments);
    entry.integer("values", static_cast<std::int64_t>(indicator.values.size()));
    entry.text("url", api_path(indicator_path(view, indicator.id)));
}

struct ValueOfIndicator {
    const model::Indicator *indicator;
    const model::Value *value;
};

std::string number_or_null(const std::optional<base::Decimal> &number)
{
    return number ? number->to_shortest() : "null";
}

void write_value(EntryWriter &entry, const ValueOfIndicator &of)
{
    const model::Value &value = *of.value;
    entry.text("indicator", of.indicator->id);
    entry.text("kind", model::name_of(value.kind));
    entry.integer("year", value.year.year());
    entry.literal("number", number_or_null(value.number));
    entry.literal("low", number_or_null(value.low));
    entry.literal("high", number_or_null(value.high));
    entry.text("text", value.text);
    entry.texts("marks", value.marks);
}

std::vector<ValueOfIndicator> values_of(const model::Plan &plan, const ValueFilter &filter)
{
    std::vector<ValueOfIndicator> values;
    for (const model::Indicator &indicator : plan.indicators) {
        for (const model::Value &value : indicator.values) {
            if ((!filter.kind || *filter.kind == value.kind) && (!filter.year || *filter.year == value.year))
                values.push_back({&indicator, &value});
        }
    }
    return values;
}

void write_both(EntryWriter &entry, std::string_view key, const model::InBothLanguages &texts)
{
    if (!entry.wants(key))
        return;
    model::JsonWriter &json = entry.json();
    json.begin_object();
    json.member("ja", texts.japanese);
    json.member("en", texts.english);
    json.end_object();
}

void write_rating(EntryWriter &entry, const PlanView &view, const ShownGrade &shown)
{
    const model::GivenGrade &given = *shown.given;
    const model::Plan &plan = view.plan();
    const std::string &id = given.is_indicator ? plan.indicators[given.position].id : plan.nodes[given.position].id;
    entry.text("scale", shown.scale->id);
    write_both(entry, "title", shown.scale->title);
    entry.integer("year", view.ratings()->year.year());
    entry.text_or_null("indicator", given.is_indicator ? std::optional(id) : std::nullopt);
    entry.text_or_null("node", given.is_indicator ? std::nullopt : std::optional(id));
    entry.text_or_null("grade", given.grade.empty() ? std::nullopt : std::optional(given.grade));
    write_both(entry, "sentence", given.sentence);
    entry.literal("proposed", given.is_proposed ? "true" : "false");
}

} // namespace

std::string plan_list_json(const std::vector<store::PlanSummary> &plans)
{
    return list_json("plans", plans, {.limit = std::max<std::size_t>(plans.size(), 1), .fields = {}}, write_plan_entry);
}

std::string plan_list_json(const std::vector<std::shared_ptr<const PlanView>> &views, const ListParameters &asked)
{
    return list_json("plans", views, asked, [](EntryWriter &entry, const std::shared_ptr<const PlanView> &view) {
        write_plan_entry(entry, view->summary());
        write_publication(entry, view->published() ? &view->published()->summary : nullptr);
    });
}

std::string node_list_json(const PlanView &view, const ListParameters &asked)
{
    return list_json("nodes", view.plan().nodes, asked,
                     [&](EntryWriter &entry, const model::Node &node) { write_node(entry, view, node); });
}

std::string indicator_list_json(const PlanView &view, const ListParameters &asked)
{
    return list_json(
        "indicators", view.plan().indicators, asked,
        [&](EntryWriter &entry, const model::Indicator &indicator) { write_indicator(entry, view, indicator); });
}

std::string value_list_json(const PlanView &view, const ValueFilter &filter, const ListParameters &asked)
{
    return list_json("values", values_of(view.plan(), filter), asked, write_value);
}

std::string rating_list_json(const PlanView &view, const ListParameters &asked)
{
    std::vector<ShownGrade> grades;
    if (const model::Ratings *ratings = view.ratings()) {
        for (const model::RatedScale &scale : ratings->scales) {
            for (const model::GivenGrade &given : scale.given)
                grades.push_back({&scale, &given});
        }
    }
    return list_json("ratings", grades, asked,
                     [&](EntryWriter &entry, const ShownGrade &shown) { write_rating(entry, view, shown); });
}

} // namespace taikei::render
