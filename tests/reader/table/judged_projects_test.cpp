#include "reader/small_plans.hpp"

/// Letters beside projects, under heads that no list of words knows.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(JudgedProjects, LettersBesideProjectsJudgeThem)
{
    const auto plan =
        plan_of("施策1 商業\n\n事業名\t妥当性\t有効性\t効率性\n商店街支援事業\tA\tB\tA\n創業支援事業\tB\tB\tC\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.nodes[2].ratings.size(), 3U);
    EXPECT_EQ(plan.nodes[2].ratings[2].scheme, "効率性");
    EXPECT_EQ(plan.nodes[2].ratings[2].value, "C");
}

TEST(JudgedProjects, AYearInTheHeadIsThatOfTheJudgement)
{
    const auto plan = plan_of("施策1 商業\n\n事業名\tR4評価\tR5評価\n商店街支援事業\tA\tA\n創業支援事業\tB\tC\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.nodes[1].ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[1].ratings[0].scheme, "評価");
    EXPECT_EQ(plan.nodes[1].ratings[1].year->year(), 2023);
}

TEST(JudgedProjects, SmallLettersJudge)
{
    const auto plan =
        plan_of("基本目標1 商業\n\n施策番号\t施策名\t達成度\n1-1\t商店街の活性化\ta\n1-2\t創業の支援\tb\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.nodes[2].ratings.size(), 1U);
    EXPECT_EQ(plan.nodes[2].ratings[0].value, "b");
}

TEST(JudgedProjects, FiguresBesideALetterAreThoseOfAnIndicator)
{
    const auto plan = plan_of("施策1 "
                              "商業\n\n項目\tR5目標\tR5実績\t達成率\t評価\n新規創業者数\t14人\t15人\t107%"
                              "\tA\n空き店舗の数\t31件\t33件\t93%\tB\n");
    EXPECT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
}

TEST(JudgedProjects, WordsBesidePointsOfViewJudge)
{
    const auto plan =
        plan_of("施策1 商業\n\n視点\t判定\t理由\n妥当性\t高い\t市が行うべきもの。\n有効性\t普通\t一定の成果がある。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[0].ratings[0].scheme, "妥当性");
    EXPECT_EQ(plan.nodes[0].ratings[0].value, "高い");
}

} // namespace
} // namespace taikei::reader
