#include "evaluate/lint.hpp"

#include "evaluate/indicator_maker.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

using namespace taikei;
using namespace taikei::evaluate;
using namespace taikei::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

constexpr model::FiscalYear now{2024};

model::Value marked(model::Value value, const std::string &mark)
{
    value.marks = {mark};
    return value;
}

/// A plan of two nodes with an owner each, in which the indicators stand by turns.
model::Plan plan_of(std::vector<model::Indicator> indicators)
{
    model::Plan plan;
    for (const char *id : {"1", "2"}) {
        model::Node node;
        node.id = id;
        node.departments = {"福祉課"};
        plan.nodes.push_back(node);
    }
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        indicators[i].node = plan.nodes[i % 2].id;
        indicators[i].id = "i" + std::to_string(i + 1);
    }
    plan.indicators = std::move(indicators);
    return plan;
}

std::vector<std::string> kinds(const model::Plan &plan, model::FiscalYear year = now)
{
    std::vector<std::string> found;
    for (const LintFinding &finding : lint(plan, year))
        found.push_back((finding.indicator.empty() ? "plan" : finding.indicator) + " "
                        + std::string(name_of(finding.kind)));
    return found;
}

std::vector<std::string> kinds_of_one(model::Indicator given)
{
    return kinds(plan_of({std::move(given)}));
}

TEST(Lint, IsSilentOnAnIndicatorThatHasAll)
{
    EXPECT_THAT(kinds_of_one(indicator("受診率", "%", {observed(2019, "40"), target(2026, "50")})), IsEmpty());
    EXPECT_THAT(kinds(model::Plan{}), IsEmpty());
}

TEST(Lint, MissesTargetStartOwnerAndUnit)
{
    EXPECT_THAT(kinds_of_one(indicator("受診率", "%", {observed(2019, "40")})), ElementsAre("i1 no-target"));
    EXPECT_THAT(kinds_of_one(indicator("受診率", "%", {target(2026, "50")})), ElementsAre("i1 no-baseline"));
    EXPECT_THAT(kinds_of_one(indicator("平均年齢", "", {observed(2019, "82.2"), target(2026, "83")})),
                ElementsAre("i1 unit-missing"));
    auto plan = plan_of({indicator("受診率", "%", {observed(2019, "40"), target(2026, "50")})});
    plan.nodes[0].departments.clear();
    EXPECT_THAT(kinds(plan), ElementsAre("i1 no-owner"));
}

TEST(Lint, AnIndexNeedsNoUnit)
{
    EXPECT_THAT(kinds_of_one(indicator("合計特殊出生率", "", {observed(2019, "1.3"), target(2026, "1.5")})), IsEmpty());
}

TEST(Lint, AnOwnerMayStandAboveOrBelow)
{
    auto plan = plan_of({indicator("受診率", "%", {observed(2019, "40"), target(2026, "50")})});
    plan.nodes[0].departments.clear();
    model::Node below;
    below.id = "1-1";
    below.parent = "1";
    below.departments = {"健康課"};
    plan.nodes.push_back(below);
    EXPECT_THAT(kinds(plan), IsEmpty());
    plan.indicators[0].node = "1-1";
    plan.nodes.back().departments.clear();
    plan.nodes[0].departments = {"福祉部"};
    EXPECT_THAT(kinds(plan), IsEmpty());
}

TEST(Lint, WhatHoldsForAllIsOneFindingOnThePlan)
{
    const auto plan =
        plan_of({indicator("甲率", "%", {observed(2019, "1")}), indicator("乙率", "%", {observed(2019, "2")}),
                 indicator("丙率", "%", {observed(2019, "3")})});
    EXPECT_THAT(kinds(plan), ElementsAre("plan no-target"));
    EXPECT_EQ(lint(plan, now).front().message.id, "lint_no_target_all");
}

TEST(Lint, RowsOfMoneyAreNoAims)
{
    EXPECT_THAT(kinds_of_one(indicator("人件費", "千円", {observed(2019, "3560"), target(2026, "3600")})), IsEmpty());
    EXPECT_THAT(kinds_of_one(indicator("うち一般財源", "千円", {observed(2019, "3560")})), IsEmpty());
}

TEST(Lint, WhatIsDoneByAYearNeedsNoStart)
{
    EXPECT_THAT(kinds_of_one(indicator("窓口の設置", "", {marked(target(2026, "R4"), "date")})), IsEmpty());
}

TEST(Lint, TellsOutputsFromOutcomes)
{
    EXPECT_THAT(kinds_of_one(indicator("研修会開催回数", "回", {observed(2019, "3"), target(2026, "5")})),
                ElementsAre("i1 output-as-outcome"));
    EXPECT_THAT(kinds_of_one(indicator("広報紙の配布数", "部", {observed(2019, "3"), target(2026, "5")})),
                ElementsAre("i1 output-as-outcome"));
    EXPECT_THAT(kinds_of_one(indicator("施設の利用回数", "回", {observed(2019, "3"), target(2026, "5")})), IsEmpty());
    EXPECT_THAT(kinds_of_one(indicator("保健指導実施率", "%", {observed(2019, "3"), target(2026, "5")})), IsEmpty());
}

TEST(Lint, FindsTargetsThatAreMetAtTheStart)
{
    EXPECT_THAT(kinds_of_one(indicator("登録者数", "人", {observed(2019, "200"), target(2026, "200")})),
                ElementsAre("i1 target-met"));
    EXPECT_THAT(kinds_of_one(indicator("待ち時間", "分", {observed(2019, "2"), marked(target(2026, "3"), "at-most")})),
                ElementsAre("i1 target-met"));
    EXPECT_THAT(
        kinds_of_one(indicator("登録者数", "人", {observed(2019, "200"), marked(target(2026, "200"), "maintain")})),
        IsEmpty());
    EXPECT_THAT(
        kinds_of_one(indicator("登録者数", "人", {observed(2019, "200"), marked(target(2026, "250"), "at-least")})),
        IsEmpty());
}

TEST(Lint, FindsTargetsThatPointTheWrongWay)
{
    EXPECT_THAT(kinds_of_one(indicator("待機児童数", "人", {observed(2019, "10"), target(2026, "30")})),
                ElementsAre("i1 target-wrong-way"));
    EXPECT_THAT(kinds_of_one(indicator("待機児童数", "人", {observed(2019, "10"), target(2026, "0")})), IsEmpty());
}

TEST(Lint, FindsJumpsButNotSmallOnes)
{
    EXPECT_THAT(
        kinds_of_one(indicator("参加者数", "人", {observed(2018, "330"), observed(2019, "31"), target(2026, "400")})),
        ElementsAre("i1 jump"));
    EXPECT_THAT(
        kinds_of_one(indicator("参加者数", "人", {observed(2018, "1"), observed(2019, "12"), target(2026, "20")})),
        IsEmpty());
    EXPECT_THAT(
        kinds_of_one(indicator("参加者数", "人", {observed(2018, "0"), observed(2019, "120"), target(2026, "200")})),
        IsEmpty());
}

TEST(Lint, FindsSharesOver100)
{
    EXPECT_THAT(kinds_of_one(indicator("満足している市民の割合", "％", {observed(2019, "120"), target(2026, "130")})),
                ElementsAre("i1 rate-over-100"));
    EXPECT_THAT(kinds_of_one(indicator("目標達成率", "％", {observed(2019, "120"), target(2026, "130")})), IsEmpty());
}

TEST(Lint, FindsYearsPrintedTwice)
{
    EXPECT_THAT(
        kinds_of_one(indicator("受診率", "%", {observed(2019, "40"), observed(2019, "41"), target(2026, "50")})),
        ElementsAre("i1 year-doubled"));
    EXPECT_THAT(
        kinds_of_one(indicator("受診率", "%", {observed(2019, "40"), observed(2019, "40"), target(2026, "50")})),
        IsEmpty());
}

TEST(Lint, FindsValuesThatAreWordsAlone)
{
    EXPECT_THAT(kinds_of_one(indicator("適切な対応", "", {observed(2019, "維持"), target(2026, "維持")})),
                ElementsAre("i1 only-words"));
}

TEST(Lint, ComparesWhatStandsInTwoPlaces)
{
    const auto given = [](const std::string &name, const std::string &unit, const std::string &value) {
        return indicator(name, unit, {observed(2019, value), target(2026, "90000")});
    };
    EXPECT_THAT(kinds(plan_of({given("相談延べ件数", "件", "25904"), given("相談延べ件数", "件", "25904")})),
                ElementsAre("i2 stands-twice"));
    EXPECT_THAT(kinds(plan_of({given("相談延べ件数", "件", "25904"), given("相談 延べ件数", "件", "25940")})),
                ElementsAre("i2 values-differ"));
    EXPECT_THAT(kinds(plan_of({given("相談延べ件数", "件", "25904"), given("相談延べ件数", "人", "25904")})),
                ElementsAre("i2 unit-differs"));
    EXPECT_THAT(kinds(plan_of({indicator("利用者数", "人", {observed(2019, "300"), target(2026, "400")}),
                               indicator("利用者数", "人", {observed(2019, "500"), target(2026, "600")})})),
                IsEmpty());
    EXPECT_EQ(lint(plan_of({given("相談延べ件数", "件", "1"), given("相談延べ件数", "件", "2")}), now).front().twin,
              "i1");
}

TEST(Lint, FindsValuesThatStop)
{
    auto whole = indicator("甲率", "%", yearly(2016, {"1", "2", "3", "4"}));
    auto stopped = indicator("乙率", "%", yearly(2016, {"1", "2"}));
    auto survey = indicator("丙率", "%", {observed(2013, "5"), observed(2018, "6")});
    for (auto *given : {&whole, &stopped, &survey})
        given->values.push_back(target(2026, "50"));
    EXPECT_THAT(kinds(plan_of({whole, stopped, survey})), ElementsAre("i2 values-stop"));
}

TEST(Lint, FindsTargetsOfYearsThatArePast)
{
    const auto plan = plan_of({indicator("受診率", "%", {observed(2015, "40"), target(2020, "50")})});
    EXPECT_THAT(kinds(plan), ElementsAre("i1 target-past"));
    EXPECT_THAT(kinds(plan, model::FiscalYear{2020}), IsEmpty());
}

TEST(Lint, EachKindHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (const LintKind kind : all_lint_kinds())
        names.insert(name_of(kind));
    EXPECT_EQ(names.size(), 16u);
    EXPECT_EQ(message_name(LintKind::TargetWrongWay), "target_wrong_way");
}

RC_GTEST_PROP(LintProperty, takes_any_plan, ())
{
    std::vector<model::Indicator> indicators;
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
        std::vector<model::Value> values;
        for (int v = *rc::gen::inRange(0, 6); v > 0; --v) {
            auto value = value_of(
                *rc::gen::element(model::ValueKind::Observed, model::ValueKind::Target), *rc::gen::inRange(2010, 2030),
                *rc::gen::element<std::string>("", "維持", "0", "-5", "100", "999999999999999999", "0.001"));
            if (*rc::gen::arbitrary<bool>())
                value.marks = {*rc::gen::element<std::string>("at-least", "at-most", "maintain", "up", "unknown")};
            values.push_back(std::move(value));
        }
        indicators.push_back(indicator(*rc::gen::element<std::string>("", "相談件数", "待機児童数", "研修開催回数"),
                                       *rc::gen::element<std::string>("", "%", "回", "千円", "人/便", "/", "10"),
                                       std::move(values)));
    }
    auto plan = plan_of(std::move(indicators));
    if (*rc::gen::arbitrary<bool>())
        plan.nodes[0].parent = "2";
    for (const LintFinding &finding : lint(plan, now))
        RC_ASSERT(finding.message.id.starts_with("lint_"));
}

} // namespace
