#include "reader/small_plans.hpp"

/// Heads over several columns, whose words below name parts or judgements.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(HeadsBelowGaps, WordsBelowEveryYearNameParts)
{
    const auto plan = plan_of("施策1 教育・保育\n\n\t令和7年度\t\t令和8年度\t\n\t1号\t2号\t1号\t2号\n"
                              "①量の見込み\t120人\t340人\t115人\t330人\n②確保方策\t150人\t350人\t150人\t350人\n"
                              "②-①\t30人\t10人\t35人\t20人\n");
    ASSERT_EQ(plan.indicators.size(), 4U);
    EXPECT_EQ(plan.indicators[1].name, "量の見込み");
    EXPECT_EQ(plan.indicators[1].part, "2号");
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values[1].text, "330人");
    EXPECT_EQ(plan.indicators[1].values[1].year.year(), 2026);
}

TEST(HeadsBelowGaps, EachPartHasTheUnitOfItsHead)
{
    const auto plan = plan_of("<h3>施策1 障害福祉</h3><table><tr><th rowspan=2>区分</th><th colspan=2>令和7年度</th>"
                              "<th colspan=2>令和8年度</th></tr><tr><th>利用者数（人）</th><th>サービス量（時間）</th>"
                              "<th>利用者数（人）</th><th>サービス量（時間）</th></tr>"
                              "<tr><td>居宅介護</td><td>12</td><td>340</td><td>13</td><td>350</td></tr></table>",
                              "plan.html");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].name, "居宅介護");
    EXPECT_EQ(plan.indicators[1].part, "サービス量");
    EXPECT_EQ(plan.indicators[1].unit, "時間");
    EXPECT_EQ(plan.indicators[1].values.size(), 2U);
}

TEST(HeadsBelowGaps, TheSameWithYearsBelowTheWords)
{
    const auto plan =
        plan_of("施策1 健康\n\n指標\t男性\t\t女性\t\n\t現状値（R4）\t目標値（R9）\t現状値（R4）\t目標値（R9）\n"
                "喫煙率（％）\t23.1\t20.0\t8.0\t5.0\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].part, "男性");
    EXPECT_EQ(plan.indicators[1].part, "女性");
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values[1].kind, model::ValueKind::Target);
}

TEST(HeadsBelowGaps, DemandAndSupplyBelowEveryYearAreParts)
{
    const auto plan =
        plan_of("施策1 学童\n\n区域\t令和7年度\t\t令和8年度\t\n\t量の見込み\t確保方策\t量の見込み\t確保方策\n"
                "東部\t120\t140\t115\t130\n西部\t30\t40\t50\t60\n");
    ASSERT_EQ(plan.indicators.size(), 4U);
    EXPECT_EQ(plan.indicators[3].name, "西部");
    EXPECT_EQ(plan.indicators[3].part, "確保方策");
    EXPECT_EQ(plan.indicators[3].values.size(), 2U);
}

TEST(HeadsBelowGaps, ATitleAboveDemandAndSupplyNamesNeither)
{
    const auto plan = plan_of("施策1 教育・保育\n\n見込量\n\n\t令和7年度\t令和8年度\n量の見込み（人）\t120\t115\n"
                              "確保方策（人）\t150\t150\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "量の見込み");
    EXPECT_EQ(plan.indicators[1].name, "確保方策");
}

TEST(HeadsBelowGaps, ResultsAndGoalsBelowEveryYearAreNone)
{
    const auto plan =
        plan_of("施策1 健康\n\n指標\t令和4年度\t\t令和5年度\t\n\t目標\t実績\t目標\t実績\n受診者数\t10\t9\t12\t11\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_FALSE(plan.indicators[0].part);
    EXPECT_EQ(plan.indicators[0].values.size(), 4U);
}

TEST(HeadsBelowGaps, SchemesBelowAGroupOfJudgements)
{
    const auto plan = plan_of("施策1 商業\n\nNo.\t事務事業名\t担当課\t評価\t\n\t\t\t妥当性\t有効性\n"
                              "1\t商店街支援事業\t商工課\tA\tB\n2\t創業支援事業\t商工課\tB\tC\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.nodes[1].ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[1].ratings[0].scheme, "妥当性");
    EXPECT_EQ(plan.nodes[1].ratings[1].value, "B");
}

TEST(HeadsBelowGaps, YearsBelowAJudgement)
{
    const auto plan = plan_of("施策1 商業\n\n事業名\t担当課\t評価\t\n\t\tR4\tR5\n商店街支援事業\t商工課\tA\tA\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    ASSERT_EQ(plan.nodes[1].ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[1].ratings[0].year->year(), 2022);
    EXPECT_EQ(plan.nodes[1].ratings[1].year->year(), 2023);
}

} // namespace
} // namespace taikei::reader
