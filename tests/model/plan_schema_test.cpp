#include "model/json_value.hpp"
#include "model/plan_format.hpp"
#include "model/publication_format.hpp"
#include "model/published_plan.hpp"
#include "places.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>
#include <string>

/// docs/plan.schema.json says what the program writes: each key that is written stands in it, and of the right type.
namespace taikei::model {
namespace {

using Kind = JsonValue::Kind;

const JsonValue *member(const JsonValue &object, std::string_view key)
{
    const auto found = std::ranges::find(object.keys, key);
    return found == object.keys.end() ? nullptr : &object.items[static_cast<std::size_t>(found - object.keys.begin())];
}

/// The part of JSON Schema that our schema uses. Collects what does not hold, and which definitions were met.
class Validator {
public:
    explicit Validator(const JsonValue &schema)
        : m_root(schema)
    {
    }

    void check(const JsonValue &value) { check(value, m_root, ""); }

    std::vector<std::string> faults;
    std::set<std::string> keys_met;

private:
    void check(const JsonValue &value, const JsonValue &schema, const std::string &path)
    {
        if (const JsonValue *reference = member(schema, "$ref"))
            return check(
                value, *member(*member(m_root, "$defs"), reference->text.substr(std::string("#/$defs/").size())), path);
        if (const JsonValue *type = member(schema, "type"); type != nullptr && !has_type(value, *type))
            faults.push_back(path + " has the wrong type");
        if (const JsonValue *constant = member(schema, "const"); constant != nullptr && constant->text != value.text)
            faults.push_back(path + " is not " + constant->text);
        if (const JsonValue *list = member(schema, "enum");
            list != nullptr && std::ranges::count(list->items, value.text, &JsonValue::text) == 0)
            faults.push_back(path + " is none of its words: " + value.text);
        if (value.kind == Kind::Object)
            check_members(value, schema, path);
        if (value.kind == Kind::Array) {
            for (const JsonValue &item : value.items)
                check(item, *member(schema, "items"), path + "[]");
        }
    }

    void check_members(const JsonValue &value, const JsonValue &schema, const std::string &path)
    {
        for (const JsonValue &key :
             member(schema, "required") ? member(schema, "required")->items : std::vector<JsonValue>{}) {
            if (member(value, key.text) == nullptr)
                faults.push_back(path + " lacks " + key.text);
        }
        for (std::size_t i = 0; i < value.keys.size(); ++i) {
            const std::string below = path + "." + value.keys[i];
            keys_met.insert(below);
            if (const JsonValue *property = member(*member(schema, "properties"), value.keys[i]))
                check(value.items[i], *property, below);
            else
                faults.push_back(below + " is not in the schema");
        }
    }

    static bool has_type(const JsonValue &value, const JsonValue &type)
    {
        if (type.kind == Kind::Array)
            return std::ranges::any_of(type.items, [&](const JsonValue &one) { return has_type(value, one); });
        if (type.text == "integer")
            return value.kind == Kind::Number && value.text.find_first_of(".eE") == std::string::npos;
        return name_of(value.kind) == type.text;
    }

    const JsonValue &m_root;
};

/// Every optional thing is there once.
Plan plan_with_all()
{
    const Source source{{"plan.txt", 3, 12, 13, 2, 4, base::Box{72, 10.5, 200, 20.25}}, 0.75};
    Plan plan;
    plan.municipality = {"019999", "汐見市"};
    plan.period = Period{FiscalYear{2021}, std::nullopt};
    plan.levels = {"施策"};
    plan.nodes.resize(1);
    Node &node = plan.nodes[0];
    node.parent = "0";
    node.departments = {"課"};
    node.sections = {{"現状", "文", source}};
    node.measures = {{"事業", "", {"課"}, {"新規"}, source}};
    node.related_plans = {{"計画", FiscalYear{2021}, {}, source}};
    node.ratings = {{"評価", "A", "文", FiscalYear{2020}, "市", source}};
    node.roles = {{"行政", "市", "文", source}};
    node.sdgs = {3};
    node.tags = {"重点"};
    node.repeats = "1";
    plan.indicators.resize(1);
    plan.indicators[0].part = "部";
    plan.indicators[0].departments = {"課"};
    plan.indicators[0].values = {{ValueKind::Target,
                                  FiscalYear{2025},
                                  base::Decimal::of(35, 1),
                                  base::Decimal(1),
                                  base::Decimal(2),
                                  "3.5",
                                  {"about"},
                                  source}};
    plan.glossary = {{"語", "意味", source}};
    plan.findings = {{"unit-missing", "3列目", source.place}};
    base::Place cell;
    cell.page_name = "評価";
    cell.is_sheet = true;
    cell.row = 24;
    cell.column = 7;
    plan.findings.push_back({"error-value", "#REF!", cell});
    return plan;
}

std::string file_content(const std::filesystem::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(PlanSchema, SaysWhatIsWritten)
{
    const base::Result<JsonValue> schema = parse_json(file_content(source_folder() / "docs/plan.schema.json"));
    ASSERT_TRUE(schema.has_value()) << schema.error().message << " at " << schema.error().where;
    for (const Provenance provenance : {Provenance::Without, Provenance::With}) {
        for (const Plan &plan : {plan_with_all(), Plan{}}) {
            Validator validator(*schema);
            validator.check(*parse_json(to_json(plan, provenance)));
            EXPECT_EQ(validator.faults, std::vector<std::string>{});
        }
    }
}

TEST(PlanSchema, KnowsNoKeyThatIsNeverWritten)
{
    const base::Result<JsonValue> schema = parse_json(file_content(source_folder() / "docs/plan.schema.json"));
    ASSERT_TRUE(schema.has_value());
    Validator validator(*schema);
    validator.check(*parse_json(to_json(plan_with_all(), Provenance::With)));
    for (const char *key :
         {"node", "section", "measure", "relatedPlan", "rating", "role", "indicator", "value", "source"}) {
        for (const std::string &property : member(*member(*member(*schema, "$defs"), key), "properties")->keys) {
            const bool met = std::ranges::any_of(
                validator.keys_met, [&](const std::string &path) { return path.ends_with("." + property); });
            EXPECT_TRUE(met) << key << "." << property;
        }
    }
}

TEST(PlanSchema, SaysWhatAPublicationHasBesideItsPlan)
{
    const base::Result<JsonValue> schema = parse_json(file_content(source_folder() / "docs/plan.schema.json"));
    ASSERT_TRUE(schema.has_value());
    for (const Publication &publication : {published_plan(), Publication()}) {
        Validator validator(*schema);
        validator.check(*parse_json(to_json(publication)));
        EXPECT_EQ(validator.faults, std::vector<std::string>{});
    }
}

TEST(PlanSchema, TheExampleInTheManualIsInTheFormat)
{
    const std::string page = file_content(source_folder() / "docs/plan-format.md");
    const std::size_t begin = page.find("```json\n") + 8;
    const base::Result<Plan> plan = from_json(std::string_view(page).substr(begin, page.find("```\n", begin) - begin));
    ASSERT_TRUE(plan.has_value()) << plan.error().message << " at " << plan.error().where;
    EXPECT_EQ(plan->nodes.size(), 2U);
}

} // namespace
} // namespace taikei::model
