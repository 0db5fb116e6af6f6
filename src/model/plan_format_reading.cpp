#include "model/plan_format.hpp"
#include "model/plan_members.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace taikei::model {

namespace {

using Cursor = JsonCursor;

constexpr int no_limit = 1'000'000'000;

base::Box read_box(const Cursor &json)
{
    const std::vector<double> edges = json.list([](const Cursor &edge) { return edge.real(); });
    if (edges.size() == 4)
        return {edges[0], edges[1], edges[2], edges[3]};
    json.fail("a box is four numbers: left, top, right, bottom");
    return {};
}

/// What is read one after the other stands in the same file mostly, and on the same sheet: `last`.
base::SharedName shared(std::string name, base::SharedName &last)
{
    if (last.text() != name)
        last = base::SharedName(std::move(name));
    return last;
}

base::Place read_place(const Cursor &json)
{
    const auto count = [&](std::string_view key) {
        const Cursor value = json.member(key);
        return value.absent() ? 0 : value.integer(0, no_limit);
    };
    base::Place place;
    thread_local base::SharedName last_file;
    thread_local base::SharedName last_page;
    place.file = shared(json.member("file").string_or_empty(), last_file);
    place.page = count("page");
    place.row = count("row");
    place.column = count("column");
    if (const Cursor lines = json.member("lines"); !lines.absent()) {
        const std::vector<int> numbers = lines.list([](const Cursor &line) { return line.integer(0, no_limit); });
        if (numbers.size() == 2) {
            place.first_line = numbers[0];
            place.last_line = numbers[1];
        } else {
            lines.fail("lines are two numbers: the first and the last");
        }
    }
    const Cursor sheet = json.member("sheet");
    const Cursor cell = json.member("cell");
    place.page_name = shared((sheet.absent() ? json.member("label") : sheet).string_or_empty(), last_page);
    place.is_sheet = !sheet.absent() || !cell.absent();
    if (const std::string name = base::cell_name(place.row, place.column); !cell.absent() && cell.string() != name)
        cell.fail("the cell of that row and column is \"" + name + "\"");
    if (const Cursor box = json.member("box"); !box.absent())
        place.box = read_box(box);
    return place;
}

Source read_source(const Cursor &json)
{
    if (json.absent())
        return {};
    json.expect_object({}, {"file", "page", "lines", "row", "column", "sheet", "cell", "label", "box", "confidence"});
    Source source;
    source.place = read_place(json);
    if (const Cursor confidence = json.member("confidence"); !confidence.absent())
        source.confidence = confidence.real();
    return source;
}

Section read_section(const Cursor &json)
{
    json.expect_object({"label", "text"}, {"source"});
    return {json.member("label").string(), json.member("text").string(), read_source(json.member("source"))};
}

Measure read_measure(const Cursor &json)
{
    json.expect_object({"title"}, {"text", "departments", "tags", "source"});
    return {json.member("title").string(), json.member("text").string_or_empty(), json.member("departments").strings(),
            json.member("tags").strings(), read_source(json.member("source"))};
}

RelatedPlan read_related_plan(const Cursor &json)
{
    json.expect_object({"title"}, {"from", "to", "source"});
    return {json.member("title").string(), json.member("from").year_or_none(), json.member("to").year_or_none(),
            read_source(json.member("source"))};
}

Rating read_rating(const Cursor &json)
{
    json.expect_object({"scheme", "value"}, {"text", "year", "by", "source"});
    return {json.member("scheme").string(),        json.member("value").string(),
            json.member("text").string_or_empty(), json.member("year").year_or_none(),
            json.member("by").string_or_empty(),   read_source(json.member("source"))};
}

Role read_role(const Cursor &json)
{
    json.expect_object({"actor", "text"}, {"group", "source"});
    return {json.member("group").string_or_empty(), json.member("actor").string(), json.member("text").string(),
            read_source(json.member("source"))};
}

Node read_node(const Cursor &json)
{
    json.expect_object({"id", "parent", "level", "code", "title"},
                       {"departments", "sections", "measures", "relatedPlans", "ratings", "roles", "sdgs", "tags",
                        "repeats", "source"});
    Node node;
    node.id = json.member("id").string();
    node.parent = json.member("parent").string_or_none();
    node.level = json.member("level").string();
    node.code = json.member("code").string_or_none();
    node.title = json.member("title").string();
    node.departments = json.member("departments").strings();
    node.sections = json.member("sections").list(read_section);
    node.measures = json.member("measures").list(read_measure);
    node.related_plans = json.member("relatedPlans").list(read_related_plan);
    node.ratings = json.member("ratings").list(read_rating);
    node.roles = json.member("roles").list(read_role);
    node.sdgs = json.member("sdgs").list([](const Cursor &goal) { return goal.integer(1, 17); });
    node.tags = json.member("tags").strings();
    node.repeats = json.member("repeats").string_or_none();
    node.source = read_source(json.member("source"));
    return node;
}

ValueKind read_value_kind(const Cursor &json)
{
    const std::string name = json.string();
    for (const ValueKind kind : {ValueKind::Observed, ValueKind::Target, ValueKind::Planned}) {
        if (name == name_of(kind))
            return kind;
    }
    json.fail(fmt::format("\"{}\" is not one of observed, target, planned", name));
    return ValueKind::Observed;
}

std::vector<std::string> read_marks(const Cursor &json)
{
    std::vector<std::string> marks;
    const std::string joined = json.string_or_empty();
    if (joined.empty())
        return marks;
    for (const std::string_view mark : base::split(joined, ","))
        marks.emplace_back(mark);
    return marks;
}

Value read_value(const Cursor &json)
{
    json.expect_object({"kind", "year", "number", "text"}, {"low", "high", "mark", "source"});
    Value value;
    value.kind = read_value_kind(json.member("kind"));
    value.year = json.member("year").year();
    value.number = json.member("number").decimal_or_none();
    value.low = json.member("low").decimal_or_none();
    value.high = json.member("high").decimal_or_none();
    value.text = json.member("text").string();
    value.marks = read_marks(json.member("mark"));
    value.source = read_source(json.member("source"));
    return value;
}

Indicator read_indicator(const Cursor &json)
{
    json.expect_object({"id", "node", "name", "values"},
                       {"part", "unit", "definition", "note", "departments", "source"});
    Indicator indicator;
    indicator.id = json.member("id").string();
    indicator.node = json.member("node").string();
    indicator.name = json.member("name").string();
    indicator.part = json.member("part").string_or_none();
    indicator.unit = json.member("unit").string_or_none();
    indicator.definition = json.member("definition").string_or_none();
    indicator.note = json.member("note").string_or_none();
    indicator.departments = json.member("departments").strings();
    indicator.values = json.member("values").list(read_value);
    indicator.source = read_source(json.member("source"));
    return indicator;
}

GlossaryEntry read_glossary_entry(const Cursor &json)
{
    json.expect_object({"term", "text"}, {"source"});
    return {json.member("term").string(), json.member("text").string(), read_source(json.member("source"))};
}

base::Finding read_finding(const Cursor &json)
{
    json.expect_object({"kind", "detail"}, {"source"});
    const Cursor source = json.member("source");
    base::Finding finding{json.member("kind").string(), json.member("detail").string(), {}};
    if (!source.absent()) {
        source.expect_object({}, {"file", "page", "lines", "row", "column", "sheet", "cell", "label", "box"});
        finding.place = read_place(source);
    }
    return finding;
}

void read_head(const Cursor &json, Plan &plan)
{
    json.expect_object({"title", "kind", "levels"}, {"period"});
    plan.title = json.member("title").string();
    const Cursor kind = json.member("kind");
    if (const std::optional<PlanKind> known = plan_kind_named(kind.string()))
        plan.kind = *known;
    else
        kind.fail(fmt::format("\"{}\" is not one of comprehensive, evaluation, sector", kind.string()));
    if (const Cursor period = json.member("period"); !period.absent_or_null()) {
        period.expect_object({"from", "to"});
        plan.period = Period{period.member("from").year_or_none(), period.member("to").year_or_none()};
    }
    plan.levels = json.member("levels").strings();
}

void read_municipality(const Cursor &json, Municipality &municipality)
{
    json.expect_object({"name"}, {"code"});
    const Cursor code = json.member("code");
    municipality.code = code.string_or_none();
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (municipality.code && (municipality.code->size() != 6 || !std::ranges::all_of(*municipality.code, is_digit)))
        code.fail(fmt::format("\"{}\" is no six-digit local government code", *municipality.code));
    municipality.name = json.member("name").string();
}

} // namespace

Plan read_plan_members(const JsonCursor &json)
{
    json.expect_object({"format", "municipality", "plan", "nodes", "indicators"},
                       {"glossary", "findings", "publication"});
    Plan plan;
    if (const Cursor format = json.member("format"); format.string() != "taikei-plan/1")
        format.fail(fmt::format("this program reads \"taikei-plan/1\", found \"{}\"", format.string()));
    read_municipality(json.member("municipality"), plan.municipality);
    read_head(json.member("plan"), plan);
    plan.nodes = json.member("nodes").list(read_node);
    plan.indicators = json.member("indicators").list(read_indicator);
    plan.glossary = json.member("glossary").list(read_glossary_entry);
    plan.findings = json.member("findings").list(read_finding);
    return plan;
}

base::Result<Plan> from_json(std::string_view json)
{
    const base::Result<JsonValue> tree = parse_json(json);
    if (!tree)
        return std::unexpected(tree.error());
    return read_whole(*tree, read_plan_members);
}

} // namespace taikei::model
