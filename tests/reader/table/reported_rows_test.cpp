#include "reader/small_plans.hpp"

/// Worksheets pasted as text: a row of several texts and figures an item, and what is printed of it elsewhere.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string title = "行政経営プラン　令和５年度取組実績報告\n\n基本方針１　窓口\n";

TEST(PartedDepartments, ACellEndsWithThoseInCharge)
{
    const auto plan = plan_of(title
                              + "No.\t取組項目\t\"取組内容\n担当課\"\t指標\t単位\tR4\tR5\n"
                                "1\t窓口の改善\t\"窓口を設ける。\n【市民課、税務課】\"\t待ち時間\t分\t25\t20\n"
                                "2\t収納の改善\t\"口座振替を勧める。\n【納税課】\"\t収納率\t％\t99.2\t99.3\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(section_of(plan, "窓口の改善", "取組内容"), "窓口を設ける。");
    EXPECT_EQ(plan.nodes[1].departments, (std::vector<std::string>{"市民課", "税務課"}));
    EXPECT_EQ(plan.nodes[2].departments, std::vector<std::string>{"納税課"});
}

TEST(YearlySteps, WhatIsDoneInWhichYearIsMeasuresOfTheNode)
{
    const auto plan = plan_of(title
                              + "No.\t取組項目\t年度別計画\t指標\t単位\tR4\tR5\n"
                                "1\t窓口の改善\t\"R4　検討\nR5　実施\nR6　→\"\t待ち時間\t分\t25\t20\n"
                                "2\t収納の改善\t\"R4　実施\nR5　→\nR6　→\"\t収納率\t％\t99.2\t99.3\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.nodes[1].measures.size(), 2U);
    EXPECT_EQ(plan.nodes[1].measures[0].title, "検討");
    EXPECT_EQ(plan.nodes[1].measures[1].title, "実施");
    EXPECT_EQ(plan.nodes[2].measures.size(), 1U);
}

TEST(ReportedRows, SentencesBelowAHeadOfFiguresAreNoValues)
{
    const auto plan = plan_of(title
                              + "No.\t取組項目\t指標\t単位\t目標／実績\tR4\tR5\t令和５年度の取組実績\t評価\n"
                                "1\t窓口の改善\t待ち時間\t分\t目標\t25\t20\t３か月で1,906人が利用した。\tＢ\n"
                                "\t\t\t\t実績\t26\t18\t\t\n"
                                "2\t収納の改善\t収納率\t％\t目標\t99.2\t99.3\t6,214件の催告を行った。\tＡ\n"
                                "\t\t\t\t実績\t99.1\t99.4\t\t\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values.size(), 4U);
    EXPECT_EQ(section_of(plan, "窓口の改善", "令和５年度の取組実績"), "３か月で1,906人が利用した。");
    ASSERT_EQ(plan.nodes[1].ratings.size(), 1U);
    EXPECT_EQ(plan.nodes[1].ratings[0].value, "B");
}

TEST(ReportedRows, ARowAcrossTheTableIsTheNodeOfThoseBelowIt)
{
    const auto plan = plan_of(title
                                  + "| No. | 取組項目 | 指標 | 単位 | R4 | R5 |\n|---|---|---|---|---|---|\n"
                                    "| 推進項目(1)　窓口 | | | | | |\n| 1 | 窓口の改善 | 待ち時間 | 分 | 25 | 20 |\n"
                                    "| 推進項目(2)　歳入 | | | | | |\n| 2 | 収納の改善 | 収納率 | ％ | 99.2 | 99.3 |\n",
                              "plan.md");
    ASSERT_EQ(plan.nodes.size(), 5U);
    EXPECT_EQ(plan.nodes[3].title, "歳入");
    EXPECT_EQ(plan.nodes[3].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[4].parent, plan.nodes[3].id);
}

TEST(FiguresOfNodes, TheTitleAboveNamesWhatEachOfThemHas)
{
    const auto plan =
        plan_of("行政経営プラン　実績報告\n\n１　取組の状況\n概ね順調です。\n\n２　取組の実績\n\n"
                "基本方針１　窓口\n"
                "No.\t取組項目\t取組内容\n1\t窓口の改善\t窓口を設ける。\n2\t収納の改善\t口座振替を勧める。\n\n"
                "３　財政効果額\n\t\t（単位：千円）\t\n"
                "No.\t取組項目\t令和４年度\t令和５年度\n1\t窓口の改善\t120\t▲30\n2\t収納の改善\t18,200\t－\n"
                "合計\t\t18,320\t▲30\n\n４　今後の進め方\n四半期ごとに確認します。\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "財政効果額");
    EXPECT_EQ(plan.indicators[0].unit, "千円");
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values.size(), 1U);
}

} // namespace
} // namespace taikei::reader
