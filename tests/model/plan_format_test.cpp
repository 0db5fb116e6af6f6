#include "model/plan_format.hpp"
#include "places.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

namespace taikei::model {
namespace {

using ::testing::HasSubstr;

/// A plan in which everything that the format can say is said once.
Plan full_plan()
{
    const Source source{{"plan.txt", 3, 12, 13, 2, 4, base::Box{72, 10.5, 200, 20.25}}, 0.75};
    Plan plan;
    plan.municipality = {"019999", "汐見市"};
    plan.title = "第1次\"汐見\"計画";
    plan.kind = PlanKind::Sector;
    plan.period = Period{FiscalYear{2021}, std::nullopt};
    plan.levels = {"基本目標", "施策"};
    Node goal;
    goal.id = "1";
    goal.level = "基本目標";
    goal.code = "1";
    goal.title = "安心";
    Node node;
    node.id = "1-1";
    node.parent = "1";
    node.level = "施策";
    node.title = "介護";
    node.departments = {"福祉部 介護課", "市民課"};
    node.sections = {{"現状と課題", "一行目\n二行目", source}, {"", "見出しなし", {}}};
    node.measures = {{"相談", "窓口", {"市民課"}, {"新規"}, source}};
    node.related_plans = {{"介護計画", FiscalYear{2021}, FiscalYear{2023}, source}, {"別計画", {}, {}, {}}};
    node.ratings = {{"反映区分", "A", "措置した", FiscalYear{2020}, "市", source}, {"評価", "B", "", {}, "", {}}};
    node.roles = {{"市民など", "個人", "見守る", source}, {"", "市", "支える", {}}};
    node.sdgs = {3, 17};
    node.tags = {"重点"};
    node.repeats = "1";
    node.source = source;
    plan.nodes = {goal, node};
    Indicator indicator;
    indicator.id = "i1";
    indicator.node = "1-1";
    indicator.name = "研修";
    indicator.part = "回数";
    indicator.unit = "回";
    indicator.definition = "定義";
    indicator.note = "備考";
    indicator.departments = {"市民課"};
    indicator.values = {
        {ValueKind::Observed, FiscalYear{2020}, base::Decimal::of(325, 2), {}, {}, "3.25", {}, source},
        {ValueKind::Target,
         FiscalYear{2025},
         {},
         base::Decimal(10),
         base::Decimal(15),
         "約10～15%",
         {"about", "up"},
         {}},
        {ValueKind::Planned, FiscalYear{2025}, base::Decimal(-12), {}, {}, "△12", {}, {}},
    };
    indicator.source = source;
    plan.indicators = {indicator};
    plan.glossary = {{"ACP", "話し合い", source}};
    plan.findings = {{"column-shifted", "3列目", source.place}};
    base::Place place;
    place.page_name = "評価";
    place.is_sheet = true;
    plan.findings.push_back({"hidden-cells", "列", place});
    place.row = 24;
    place.column = 7;
    plan.findings.push_back({"error-value", "#REF!", place});
    place.page_name = "i";
    place.is_sheet = false;
    plan.findings.push_back({"page-without-text", "画像", place});
    return plan;
}

std::string minimal(const std::string &nodes, const std::string &indicators = "[]")
{
    return R"({"format":"taikei-plan/1","municipality":{"name":"汐見市"},)"
           R"("plan":{"title":"計画","kind":"sector","levels":[]},"nodes":)"
        + nodes + R"(,"indicators":)" + indicators + "}";
}

std::string value_with_number(const std::string &number)
{
    return minimal("[]",
                   R"([{"id":"a","node":"b","name":"c","values":[{"kind":"observed","year":2020,"number":)" + number
                       + R"(,"text":""}]}])");
}

/// Number of the only value of value_with_number(); 0 digits kept where it was refused.
std::string number_read(const std::string &number)
{
    const base::Result<Plan> plan = from_json(value_with_number(number));
    return plan ? plan->indicators.at(0).values.at(0).number.value_or(base::Decimal{}).to_string()
                : plan.error().message;
}

base::Error error_of(const std::string &json)
{
    const base::Result<Plan> plan = from_json(json);
    EXPECT_FALSE(plan.has_value()) << json;
    return plan ? base::Error{} : plan.error();
}

TEST(PlanFormat, KeepsEverythingWithProvenance)
{
    for (const Layout layout : {Layout::OneLine, Layout::Indented}) {
        const base::Result<Plan> read = from_json(to_json(full_plan(), Provenance::With, layout));
        ASSERT_TRUE(read.has_value()) << read.error().message << " at " << read.error().where;
        EXPECT_EQ(*read, full_plan());
    }
}

TEST(PlanFormat, LeavesOutPlacesAndFindingsWithoutProvenance)
{
    const std::string json = to_json(full_plan());
    EXPECT_THAT(json, testing::Not(HasSubstr("source")));
    EXPECT_THAT(json, testing::Not(HasSubstr("findings")));
    const base::Result<Plan> read = from_json(json);
    ASSERT_TRUE(read.has_value());
    EXPECT_NE(*read, full_plan());
    EXPECT_EQ(read->nodes.at(1).sections.at(0).text, "一行目\n二行目");
    EXPECT_EQ(to_json(*read), json);
}

TEST(PlanFormat, WritesKeysInTheOrderOfTheFormat)
{
    Plan plan;
    plan.municipality.name = "汐見市";
    plan.title = "計画";
    plan.nodes.resize(1);
    plan.indicators.resize(1);
    plan.indicators[0].values.resize(1);
    EXPECT_EQ(to_json(plan, Provenance::Without, Layout::OneLine),
              R"({"format":"taikei-plan/1","municipality":{"code":null,"name":"汐見市"},)"
              R"("plan":{"title":"計画","kind":"comprehensive","period":null,"levels":[]},)"
              R"("nodes":[{"id":"","parent":null,"level":"","code":null,"title":"","departments":[],"sections":[],)"
              R"("measures":[],"relatedPlans":[],"roles":[],"tags":[]}],)"
              R"("indicators":[{"id":"","node":"","name":"","unit":null,"definition":null,"note":null,)"
              R"("values":[{"kind":"observed","year":0,"number":null,"text":""}]}],"glossary":[]})");
}

TEST(PlanFormat, IndentsByTwoSpaces)
{
    EXPECT_THAT(to_json(Plan{}),
                HasSubstr("{\n  \"format\": \"taikei-plan/1\",\n  \"municipality\": {\n    \"code\": null,"));
    EXPECT_THAT(to_json(Plan{}), HasSubstr("\"nodes\": [],"));
}

TEST(PlanFormat, EqualNumbersGiveEqualBytes)
{
    Plan plan = full_plan();
    plan.indicators[0].values[0].number = base::Decimal::of(3250, 3);
    EXPECT_EQ(to_json(plan), to_json(full_plan()));
}

TEST(PlanFormat, EscapesWhatJsonDoesNotAllow)
{
    Plan plan;
    plan.title = std::string("\"\\\n\r\t\x01\x1f\0/", 9);
    const std::string json = to_json(plan, Provenance::Without, Layout::OneLine);
    EXPECT_THAT(json, HasSubstr(R"("title":"\"\\\n\r\t\u0001\u001f\u0000/")"));
    EXPECT_EQ(from_json(json)->title, plan.title);
}

TEST(PlanFormat, WritesMalformedBytesAsReplacementCharacters)
{
    Plan plan;
    plan.title = "a\xff\xe3\x81z";
    const base::Result<Plan> read = from_json(to_json(plan));
    ASSERT_TRUE(read.has_value());
    EXPECT_THAT(read->title, testing::StartsWith("a\uFFFD"));
    EXPECT_THAT(read->title, testing::EndsWith("z"));
}

TEST(PlanFormat, ReadsNumbersToTheLastDigit)
{
    EXPECT_EQ(number_read("0.1"), "0.1");
    EXPECT_EQ(number_read("123456789012345678"), "123456789012345678");
    EXPECT_EQ(number_read("12345678901234.5678"), "12345678901234.5678");
    EXPECT_EQ(number_read("-0.000001"), "-0.000001");
    EXPECT_EQ(number_read("3.5e8"), "350000000");
    EXPECT_EQ(number_read("35E-1"), "3.5");
    EXPECT_EQ(number_read("1e+2"), "100");
    EXPECT_THAT(number_read("1234567890123456789"), HasSubstr("more digits"));
    EXPECT_THAT(number_read("1e400"), HasSubstr("more digits"));
    EXPECT_THAT(number_read("\"1\""), HasSubstr("expected a value of type number, found string"));
}

TEST(PlanFormat, SaysAtWhichKeyItIsWrong)
{
    EXPECT_EQ(error_of(minimal(R"([{"id":"1","parent":null,"level":"","code":null,"title":7}])")).where,
              "nodes[0].title");
    EXPECT_EQ(error_of(minimal(R"([{"id":"1","parent":null,"level":"","code":null}])")).message,
              "the key \"title\" is missing");
    const base::Error unknown =
        error_of(minimal(R"([{"id":"1","parent":null,"level":"","code":null,"title":"","x":1}])"));
    EXPECT_EQ(unknown.message, "the plan format has no key \"x\" here");
    EXPECT_EQ(unknown.where, "nodes[0]");
    EXPECT_EQ(error_of(minimal("{}")).where, "nodes");
    EXPECT_EQ(
        error_of(
            minimal("[]",
                    R"([{"id":"a","node":"b","name":"c","values":[{"kind":"seen","year":1,"number":1,"text":""}]}])"))
            .where,
        "indicators[0].values[0].kind");
}

TEST(PlanFormat, RefusesWhatIsNotInTheFormat)
{
    EXPECT_THAT(error_of("").message, HasSubstr("no JSON"));
    EXPECT_EQ(error_of("{\n  \"format\": x}").where, "line 2, byte 13");
    EXPECT_THAT(error_of("{} {}").message, HasSubstr("after the end"));
    EXPECT_THAT(error_of("[]").message, HasSubstr("expected a value of type object, found array"));
    EXPECT_THAT(error_of(std::string(100000, '[')).message, HasSubstr("no JSON"));
    std::string later = minimal("[]");
    later.replace(later.find("plan/1"), 6, "plan/2");
    EXPECT_THAT(error_of(later).message, HasSubstr("found \"taikei-plan/2\""));
    std::string code = minimal("[]");
    code.replace(code.find("\"name\""), 0, R"("code":"12",)");
    EXPECT_EQ(error_of(code).where, "municipality.code");
    std::string twice = minimal("[]");
    twice.replace(twice.find("\"name\""), 0, R"("name":"",)");
    EXPECT_THAT(error_of(twice).message, HasSubstr("stands twice"));
}

/// The truth files that the reader is scored against, where they are at hand.
TEST(PlanFormat, RoundTripsTheGoldPlans)
{
    const std::filesystem::path shared = source_folder().parent_path() / "shared";
    std::vector<std::filesystem::path> files;
    for (const char *folder : {"gold", "more/gold"}) {
        std::error_code error;
        for (const auto &entry : std::filesystem::directory_iterator(shared / folder, error)) {
            if (entry.path().extension() == ".json")
                files.push_back(entry.path());
        }
    }
    if (files.empty())
        GTEST_SKIP() << "no gold plans: ../shared/gold and ../shared/more/gold are absent";
    for (const auto &file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        const base::Result<Plan> first = from_json(text);
        ASSERT_TRUE(first.has_value()) << file << ": " << first.error().message << " at " << first.error().where;
        EXPECT_FALSE(first->nodes.empty()) << file;
        const base::Result<Plan> second = from_json(to_json(*first));
        ASSERT_TRUE(second.has_value()) << file << ": " << second.error().message << " at " << second.error().where;
        EXPECT_EQ(*first, *second) << file;
    }
}

TEST(PlanFormat, NamesItsKinds)
{
    EXPECT_EQ(plan_kind_named("evaluation"), PlanKind::Evaluation);
    EXPECT_EQ(plan_kind_named("other"), std::nullopt);
    EXPECT_EQ(name_of(ValueKind::Planned), "planned");
}

} // namespace
} // namespace taikei::model
