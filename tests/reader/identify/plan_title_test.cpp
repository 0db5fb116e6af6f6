#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

#include <algorithm>

/// What a plan is called: the lines of its cover that are its title, joined.
namespace taikei::reader {
namespace {

std::string title_of(const std::string &cover)
{
    return tests::plan_of(cover + "\n\n施策1 見守り\n\n【めざす姿】\n元気に暮らす。\n").title;
}

TEST(PlanTitle, GoesOnOverLines)
{
    EXPECT_EQ(title_of("第６次\n波根市総合計画\n後期基本計画\n令和６年度 ▶ 令和10年度\n波根市"),
              "第６次波根市総合計画 後期基本計画");
    EXPECT_EQ(title_of("第３期\n波根市\nまち・ひと・しごと創生総合戦略"), "第３期波根市まち・ひと・しごと創生総合戦略");
    EXPECT_EQ(title_of("第３期\n波根市まち・ひと・しごと創生\n総合戦略"), "第３期波根市まち・ひと・しごと創生総合戦略");
    EXPECT_EQ(title_of("第４次波根市\n地域福祉計画"), "第４次波根市地域福祉計画");
    EXPECT_EQ(title_of("波根市高齢者福祉計画・\n第９期介護保険事業計画"),
              "波根市高齢者福祉計画・第９期介護保険事業計画");
}

TEST(PlanTitle, SaysTheYearOfAReport)
{
    EXPECT_EQ(title_of("令和６年度\n波根市施策評価シート\n（令和５年度実績）"),
              "令和６年度 波根市施策評価シート（令和５年度実績）");
    EXPECT_EQ(title_of("第２次波根市環境基本計画　年次報告書\n令和５年度版（令和４年度実績）"),
              "第２次波根市環境基本計画 年次報告書令和５年度版（令和４年度実績）");
    EXPECT_EQ(title_of("令和６年版\n波根市環境白書\n～第３次波根市環境基本計画　年次報告～"),
              "令和６年版 波根市環境白書");
}

TEST(PlanTitle, LeavesOutWhatIsNone)
{
    EXPECT_EQ(
        title_of("～ともに輝くまちへ～\n第４次波根市男女共同参画プラン\n（令和６年度～令和12年度）\n令和６年３月"),
        "第４次波根市男女共同参画プラン");
    EXPECT_EQ(title_of("令和６年度\n施策評価シート\n（令和５年度実施分）\n第3次波根市総合計画　前期基本計画"),
              "令和６年度 施策評価シート（令和５年度実施分）");
    EXPECT_EQ(title_of("波根市こども計画　第４章　施策の展開"), "波根市こども計画");
    EXPECT_EQ(title_of("基本計画の見方\n波根市総合計画"), "波根市総合計画");
    EXPECT_EQ(title_of("波根市総合計画 指標一覧（計画期間：令和4年度～令和8年度）"), "波根市総合計画 指標一覧");
}

TEST(PlanTitle, IsThePartWhereTheDocumentIsNoMore)
{
    EXPECT_EQ(title_of("第２部 前期基本計画"), "前期基本計画");
    EXPECT_EQ(title_of("II 後期基本計画\n\n第2次波根市総合計画 (令和6年度～令和10年度)"),
              "第2次波根市総合計画 後期基本計画");
}

TEST(PlanTitle, IsFoundInTheTextOrMissed)
{
    const auto plan = tests::plan_of(
        "波根市\n\n施策1 見守り\n\n【めざす姿】\n波根市社会福祉協議会の地域福祉実践計画と進めます。\n"
        "波根市社会福祉協議会の地域福祉実践計画があります。\n\n施策\t計画\n見守り\t第3期波根市地域福祉計画\n");
    EXPECT_EQ(plan.title, "第3期波根市地域福祉計画");
    const auto untitled = tests::plan_of("波根市\n\n施策1 見守り\n\n【めざす姿】\n元気に暮らす。\n");
    EXPECT_EQ(untitled.title, "");
    EXPECT_TRUE(std::ranges::any_of(untitled.findings, [](const auto &f) { return f.kind == "title-not-printed"; }));
}

} // namespace
} // namespace taikei::reader
