#include "evaluate/find_results.hpp"

#include "evaluate/printed_value.hpp"

#include <gmock/gmock.h>

namespace taikei::evaluate {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

model::Node node(const std::string &id, const std::string &title)
{
    model::Node node;
    node.id = id;
    node.title = title;
    return node;
}

model::Indicator indicator(const std::string &at, const std::string &name, const std::string &unit,
                           const std::map<int, std::string> &observed)
{
    model::Indicator indicator;
    indicator.id = at + name;
    indicator.node = at;
    indicator.name = name;
    indicator.unit = unit;
    for (const auto &[year, printed] : observed)
        indicator.values.push_back(parse_printed_value(printed, model::ValueKind::Observed, year));
    return indicator;
}

model::Plan document(model::PlanKind kind, std::vector<model::Indicator> indicators)
{
    model::Plan plan;
    plan.kind = kind;
    plan.municipality.name = "汐見市";
    plan.nodes = {node("a", "健康"), node("b", "福祉")};
    plan.indicators = std::move(indicators);
    return plan;
}

model::Plan plan_of(std::vector<model::Indicator> indicators)
{
    return document(model::PlanKind::Comprehensive, std::move(indicators));
}

model::Plan sheets_of(std::vector<model::Indicator> indicators)
{
    return document(model::PlanKind::Evaluation, std::move(indicators));
}

std::vector<FoundResult> find(const model::Plan &plan, const std::vector<model::Plan> &documents)
{
    std::vector<const model::Plan *> pointers;
    for (const model::Plan &document : documents)
        pointers.push_back(&document);
    return find_results(plan, pointers);
}

TEST(FindResults, TakesWhatTheSheetsTellOfAYearThatThePlanHasNoValueFor)
{
    const model::Plan plan = plan_of({indicator("a", "受診率", "%", {{2018, "40"}})});
    const auto found = find(plan, {sheets_of({indicator("a", "受診率", "％", {{2018, "41"}, {2019, "43"}})})});
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].indicator, 0U);
    EXPECT_EQ(found[0].value.text, "43");
    const model::Plan joined = with_results(plan, found);
    EXPECT_EQ(joined.indicators[0].values.size(), 2U);
}

TEST(FindResults, BelievesTheDocumentWithTheLaterResults)
{
    const model::Plan plan = plan_of({indicator("a", "受診率", "%", {})});
    const auto found = find(plan,
                            {sheets_of({indicator("a", "受診率", "%", {{2019, "43"}})}),
                             sheets_of({indicator("a", "受診率", "%", {{2019, "43.5"}, {2020, "44"}})})});
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].value.text, "43.5");
    EXPECT_EQ(found[0].document, 1U);
}

TEST(FindResults, HoldsNoOtherIndicatorForTheSame)
{
    const model::Plan plan = plan_of({indicator("a", "参加者数", "人", {}), indicator("b", "会員数", "人", {})});
    EXPECT_THAT(find(plan, {sheets_of({indicator("a", "参加者数", "％", {{2019, "43"}})})}), IsEmpty());
    EXPECT_THAT(find(plan,
                     {sheets_of({indicator("b", "参加者数", "人", {{2019, "1"}}),
                                 indicator("b", "参加者数", "人", {{2019, "2"}})})}),
                IsEmpty());
    // Moved to another part of the tree, but there is no other of its name.
    EXPECT_THAT(find(plan, {sheets_of({indicator("b", "参加者数", "人", {{2019, "1"}})})}), SizeIs(1));
}

TEST(FindResults, AsksOnlyEvaluationSheetsOfTheSameGovernment)
{
    const std::vector<model::Indicator> told = {indicator("a", "受診率", "%", {{2019, "43"}})};
    const model::Plan plan = plan_of({indicator("a", "受診率", "%", {})});
    EXPECT_THAT(find(plan, {plan_of(told)}), IsEmpty());
    model::Plan other = sheets_of(told);
    other.municipality.name = "山手市";
    EXPECT_THAT(find(plan, {other}), IsEmpty());
    other.municipality = {"999991", "汐見市"};
    EXPECT_THAT(find(plan, {other}), SizeIs(1)); // by its name, where one document tells no code
    model::Plan coded = plan;
    coded.municipality.code = "999992";
    EXPECT_THAT(find(coded, {other}), IsEmpty());
    EXPECT_THAT(find(sheets_of({indicator("a", "受診率", "%", {})}), {sheets_of(told)}), IsEmpty());
}

} // namespace
} // namespace taikei::evaluate
