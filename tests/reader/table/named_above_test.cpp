#include "reader/small_plans.hpp"

#include <string>

/// Tables that need what stands above them.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string measure = "施策1-1 医療\n\n";

TEST(NamedAbove, TheLineAboveNamesTheOneIndicator)
{
    const auto plan = plan_of(measure + "健診を受けた人の割合\n現状値（R5）\t目標値（R11）\n58.3％\t70.0％\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "健診を受けた人の割合");
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].year, model::FiscalYear{2029});
}

TEST(NamedAbove, SeveralRowsAreNotOfOneIndicator)
{
    const auto plan = plan_of(measure + "受診率\n現状値（R5）\t目標値（R11）\n58.3％\t70.0％\n48.3％\t60.0％\n");
    EXPECT_TRUE(plan.indicators.empty());
}

TEST(JudgesAboveLetters, SayWhoJudges)
{
    const auto plan = plan_of("<h3>施策1-1 医療</h3><table><tr><th></th><th>市</th><th>外部評価委員会</th></tr>"
                              "<tr><th>総合評価</th><td>B</td><td>C</td></tr></table>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.at(0).ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[0].ratings[0].scheme, "総合評価");
    EXPECT_EQ(plan.nodes[0].ratings[0].by, "市");
    EXPECT_EQ(plan.nodes[0].ratings[1].value, "C");
    EXPECT_EQ(plan.nodes[0].ratings[1].by, "外部評価委員会");
}

TEST(TicksByYear, SayWhenAndNotHowMuch)
{
    const auto plan = plan_of("施策1-1 医療\n\n年度\tR5\tR6\tR7\n点検\t○\t○\t○\n見直し\t\t\t中間見直し\n");
    EXPECT_TRUE(plan.indicators.empty());
    ASSERT_EQ(plan.nodes.at(0).measures.size(), 2U);
    EXPECT_EQ(plan.nodes[0].measures[1].title, "見直し");
}

TEST(Explanations, StandInSquareBracketsBehindTheName)
{
    const auto plan = plan_of(measure
                              + "指標名\t現状値（R5）\t目標値（R11）\n受診率［健診を受けた人の割合］\t58.3％\t70.0％\n"
                                "利用者数［累計］\t10人\t20人\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "受診率");
    EXPECT_EQ(plan.indicators[0].definition, "健診を受けた人の割合");
    EXPECT_EQ(plan.indicators[1].name, "利用者数［累計］");
}

TEST(ShortYears, FiguresBelowHeadsOfTheirOwnStayFigures)
{
    const auto plan = plan_of(measure + "指標名\t基準年\t目標年\t件数\n相談\tR5\tR6\t7\n");
    for (const model::Indicator &indicator : plan.indicators) {
        for (const model::Value &value : indicator.values)
            EXPECT_NE(value.text, "R7");
    }
    const auto heads = plan_of(measure + "指標名\t平成30\t令和元\t２\t３\n相談件数（件）\t5\t6\t7\t8\n");
    ASSERT_EQ(heads.indicators.size(), 1U);
    ASSERT_EQ(heads.indicators[0].values.size(), 4U);
    EXPECT_EQ(heads.indicators[0].values[3].year, model::FiscalYear{2021});
}

TEST(Ratings, AWordToldBeforeIsSaidOnceAndWhatFollowsKeepsItsPlace)
{
    const auto plan = plan_of("<h3>施策1-1 医療</h3><table><tr><th>今後の方向性</th><td>拡充</td></tr>"
                              "<tr><th>現状と課題</th><td>医師が減っています。</td></tr></table>"
                              "<table><tr><th>今後の方向性</th><td>■拡充　□維持　□縮小</td></tr>"
                              "<tr><th>現状と課題</th><td>往診も減っています。</td></tr></table>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.at(0).ratings.size(), 1U);
    ASSERT_EQ(plan.nodes[0].sections.size(), 1U);
    EXPECT_EQ(plan.nodes[0].sections[0].label, "現状と課題");
    EXPECT_EQ(plan.nodes[0].sections[0].text, "医師が減っています。\n往診も減っています。");
}

} // namespace
} // namespace taikei::reader
