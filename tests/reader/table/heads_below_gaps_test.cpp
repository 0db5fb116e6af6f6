#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

/// Heads over several columns, whose words below name parts or judgements.
namespace taikei::reader {
namespace {

using tests::indicators_of;
using tests::plan_of;
using tests::ratings_of;
using tests::Texts;

TEST(HeadsBelowGaps, WordsBelowEveryYearNameParts)
{
    const auto plan = plan_of("施策1 教育・保育\n\n\t令和7年度\t\t令和8年度\t\n\t1号\t2号\t1号\t2号\n"
                              "①量の見込み\t120人\t340人\t115人\t330人\n②確保方策\t150人\t350人\t150人\t350人\n"
                              "②-①\t30人\t10人\t35人\t20人\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"量の見込み/1号 [人]: planned 120人 in 2025, planned 115人 in 2026",
                     "量の見込み/2号 [人]: planned 340人 in 2025, planned 330人 in 2026",
                     "確保方策/1号 [人]: planned 150人 in 2025, planned 150人 in 2026",
                     "確保方策/2号 [人]: planned 350人 in 2025, planned 350人 in 2026"}));
}

TEST(HeadsBelowGaps, EachPartHasTheUnitOfItsHead)
{
    const auto plan = plan_of("<h3>施策1 障害福祉</h3><table><tr><th rowspan=2>区分</th><th colspan=2>令和7年度</th>"
                              "<th colspan=2>令和8年度</th></tr><tr><th>利用者数（人）</th><th>サービス量（時間）</th>"
                              "<th>利用者数（人）</th><th>サービス量（時間）</th></tr>"
                              "<tr><td>居宅介護</td><td>12</td><td>340</td><td>13</td><td>350</td></tr></table>",
                              "plan.html");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"居宅介護/利用者数 [人]: observed 12 in 2025, observed 13 in 2026",
                     "居宅介護/サービス量 [時間]: observed 340 in 2025, observed 350 in 2026"}));
}

TEST(HeadsBelowGaps, TheSameWithYearsBelowTheWords)
{
    const auto plan =
        plan_of("施策1 健康\n\n指標\t男性\t\t女性\t\n\t現状値（R4）\t目標値（R9）\t現状値（R4）\t目標値（R9）\n"
                "喫煙率（％）\t23.1\t20.0\t8.0\t5.0\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"喫煙率/男性 [％]: observed 23.1 in 2022, target 20.0 in 2027",
                     "喫煙率/女性 [％]: observed 8.0 in 2022, target 5.0 in 2027"}));
}

TEST(HeadsBelowGaps, DemandAndSupplyBelowEveryYearAreParts)
{
    const auto plan =
        plan_of("施策1 学童\n\n区域\t令和7年度\t\t令和8年度\t\n\t量の見込み\t確保方策\t量の見込み\t確保方策\n"
                "東部\t120\t140\t115\t130\n西部\t30\t40\t50\t60\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"東部/量の見込み: planned 120 in 2025, planned 115 in 2026",
                     "東部/確保方策: planned 140 in 2025, planned 130 in 2026",
                     "西部/量の見込み: planned 30 in 2025, planned 50 in 2026",
                     "西部/確保方策: planned 40 in 2025, planned 60 in 2026"}));
}

TEST(HeadsBelowGaps, ATitleAboveDemandAndSupplyNamesNeither)
{
    const auto plan = plan_of("施策1 教育・保育\n\n見込量\n\n\t令和7年度\t令和8年度\n量の見込み（人）\t120\t115\n"
                              "確保方策（人）\t150\t150\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"量の見込み [人]: planned 120 in 2025, planned 115 in 2026",
                     "確保方策 [人]: planned 150 in 2025, planned 150 in 2026"}));
}

TEST(HeadsBelowGaps, ResultsAndGoalsBelowEveryYearAreNone)
{
    const auto plan =
        plan_of("施策1 健康\n\n指標\t令和4年度\t\t令和5年度\t\n\t目標\t実績\t目標\t実績\n受診者数\t10\t9\t12\t11\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"受診者数: observed 9 in 2022, observed 11 in 2023, target 10 in 2022, target 12 in 2023"}));
}

TEST(HeadsBelowGaps, SchemesBelowAGroupOfJudgements)
{
    const auto plan = plan_of("施策1 商業\n\nNo.\t事務事業名\t担当課\t評価\t\n\t\t\t妥当性\t有効性\n"
                              "1\t商店街支援事業\t商工課\tA\tB\n2\t創業支援事業\t商工課\tB\tC\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(ratings_of(plan, "商店街支援事業"), (Texts{"妥当性 A", "有効性 B"}));
}

TEST(HeadsBelowGaps, YearsBelowAJudgement)
{
    const auto plan = plan_of("施策1 商業\n\n事業名\t担当課\t評価\t\n\t\tR4\tR5\n商店街支援事業\t商工課\tA\tA\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(ratings_of(plan, "商店街支援事業"), (Texts{"評価 A 2022", "評価 A 2023"}));
}

} // namespace
} // namespace taikei::reader
