#include "reader/small_plans.hpp"

#include <algorithm>
#include <string>
#include <vector>

/// Sheets whose tables text extraction printed in pieces, most cells on lines of their own.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string sheet_title = "令和５年度施策評価シート\n（令和４年度実績）\n\f";
const std::string sheet_head =
    "政策\n施策\n主管課\n\n１ 施策の目的\n\n１ 水と緑のまち\n\n1-2 緑地の保全\n都市部 公園課\n\n"
    "２ 成果指標\n\n";
const std::string two_years = "令和３年度 令和４年度 令和５年度\n";

const model::Indicator *indicator_named(const model::Plan &plan, const std::string &name)
{
    const auto found = std::ranges::find(plan.indicators, name, &model::Indicator::name);
    return found == plan.indicators.end() ? nullptr : &*found;
}

/// t2021=10 o2021=9, in the order of the years, targets first.
std::vector<std::string> values_of(const model::Indicator &indicator)
{
    std::vector<std::string> values;
    for (const auto &value : indicator.values) {
        const bool is_target = value.kind == model::ValueKind::Target;
        values.push_back((is_target ? "t" : "o") + std::to_string(value.year.year()) + "=" + value.text);
    }
    std::ranges::sort(values);
    return values;
}

TEST(TornSheets, LabelsStandAboveAllOfTheirValues)
{
    const auto plan = plan_of(sheet_title + sheet_head + two_years
                              + "目標\n10\n11\n12\n緑地の面積\nha\n実績\n9\n10\n達成率\n90.0％\n90.9％\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[0].title, "水と緑のまち");
    EXPECT_EQ(plan.nodes[1].title, "緑地の保全");
    EXPECT_EQ(plan.nodes[1].code, "1-2");
    EXPECT_EQ(plan.nodes[1].departments, std::vector<std::string>{"都市部 公園課"});
}

TEST(TornSheets, WordsThatTakeTurnsSayWhatTheFiguresAre)
{
    const auto plan = plan_of(sheet_title + sheet_head + two_years
                              + "目標\n10\n11\n12\n緑地の面積 ha\n8\n実績\n9\n10\n達成率\n90.0％\n90.9％\n"
                                "目標\n50\n60\n70\n愛護会の会員\n人\n40 実績\n未実施\n55\n数\n達成率 － 91.7％\n"
                                "指標名\n\n基準値\n単位 （令和元年度）\n");
    const model::Indicator *area = indicator_named(plan, "緑地の面積");
    ASSERT_NE(area, nullptr);
    EXPECT_EQ(area->unit, "ha");
    EXPECT_EQ(values_of(*area),
              (std::vector<std::string>{"o2019=8", "o2021=9", "o2022=10", "t2021=10", "t2022=11", "t2023=12"}));
    EXPECT_DOUBLE_EQ(area->source.confidence, 0.7) << "put together from lines";
    const model::Indicator *members = indicator_named(plan, "愛護会の会員数");
    ASSERT_NE(members, nullptr);
    EXPECT_EQ(values_of(*members),
              (std::vector<std::string>{"o2019=40", "o2021=未実施", "o2022=55", "t2021=50", "t2022=60", "t2023=70"}));
}

TEST(TornSheets, LaterTargetsStandBehindAllRows)
{
    const auto plan =
        plan_of(sheet_title + sheet_head + "指標名\n\n単位\n\n緑地の面積\n\nha\n\n愛護会の会員数\n\n人\n\n区分\n\n"
                + two_years + "目標値\n10\n11\n実績値\n9\n10\n目標値\n50\n60\n実績値\n45\n55\n\n12\n\n70\n");
    const model::Indicator *area = indicator_named(plan, "緑地の面積");
    ASSERT_NE(area, nullptr);
    EXPECT_EQ(values_of(*area), (std::vector<std::string>{"o2021=9", "o2022=10", "t2021=10", "t2022=11", "t2023=12"}));
    const model::Indicator *members = indicator_named(plan, "愛護会の会員数");
    ASSERT_NE(members, nullptr);
    EXPECT_EQ(values_of(*members).back(), "t2023=70");
}

TEST(TornSheets, YearsAndKindsStandInTwoRunsAboveCosts)
{
    const auto plan =
        plan_of(sheet_title + sheet_head
                + "３ 事業費（単位：千円）\n令和３年度\n令和４年度\n区分\n決算額\n決算額\n事業費\n1,200\n1,300\n"
                  "人件費\n400\n410\n\n令和５年度\n予算額\n1,400\n420\n");
    const model::Indicator *cost = indicator_named(plan, "事業費");
    ASSERT_NE(cost, nullptr);
    EXPECT_EQ(cost->unit, "千円");
    EXPECT_EQ(values_of(*cost), (std::vector<std::string>{"o2021=1,200", "o2022=1,300", "t2023=1,400"}));
}

TEST(TornSheets, TheKindStandsBelowEachYear)
{
    const auto plan =
        plan_of(sheet_title + sheet_head
                + "３ 事業費（単位：千円）\n区分\n令和３年度\n決算\n令和４年度\n予算\n事業費\n1,200\n1,300\n"
                  "人件費\n400\n410\n");
    const model::Indicator *cost = indicator_named(plan, "事業費");
    ASSERT_NE(cost, nullptr);
    EXPECT_EQ(values_of(*cost), (std::vector<std::string>{"o2021=1,200", "t2022=1,300"}));
}

TEST(TornSheets, KindsOfIndicatorsPartTheRows)
{
    const auto plan =
        plan_of(sheet_title + sheet_head + two_years
                + "活動指標\n講座の回数\n回\n目標\n4\n5\n6\n実績\n4\n5\n－\n達成率\n100％\n100％\n－\n"
                  "成果指標\n利用者の満足度\n％\n目標\n80\n80\n85\n実績\n78\n調査なし\n－\n達成率\n97.5％\n－\n－\n");
    const model::Indicator *outcome = indicator_named(plan, "利用者の満足度");
    ASSERT_NE(outcome, nullptr);
    EXPECT_EQ(outcome->unit, "％");
    EXPECT_EQ(values_of(*outcome),
              (std::vector<std::string>{"o2021=78", "o2022=調査なし", "t2021=80", "t2022=80", "t2023=85"}));
}

TEST(TornSheets, ColumnsOfProjectsStandElsewhere)
{
    const auto plan =
        plan_of(sheet_title + sheet_head
                + "４ 主な事務事業\n\n番号\n事務事業名\n01 公園管理事業\n02 緑化推進事業\n\n５ 評価\n\n公園課\n"
                  "環境課\n\n担当課\n\n令和４年度決算額\n（千円）\n1,200\n300\n");
    const auto project = std::ranges::find(plan.nodes, "緑化推進事業", &model::Node::title);
    ASSERT_NE(project, plan.nodes.end());
    EXPECT_EQ(project->code, "02");
    EXPECT_EQ(project->departments, std::vector<std::string>{"環境課"});
}

TEST(TornSheets, LettersBelongToTheirJudges)
{
    const auto plan =
        plan_of(sheet_title + sheet_head
                + "Ｂ おおむね順調に進んで （二次評価）\n達成度\n達成度\nＣ やや遅れている\n（一次評価）\nいる\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    const auto &ratings = plan.nodes[1].ratings;
    ASSERT_EQ(ratings.size(), 2U);
    EXPECT_EQ(ratings[0].by, "一次評価");
    EXPECT_EQ(ratings[0].text, "おおむね順調に進んでいる");
    EXPECT_EQ(ratings[1].value, "C");
}

TEST(TornSheets, FiguresOnTheLineOfTheirKindAreAnotherTable)
{
    const auto plan = plan_of("第１章 緑\n\n目標 10 11\n実績 9 10\n");
    EXPECT_TRUE(plan.indicators.empty());
}

} // namespace
} // namespace taikei::reader
