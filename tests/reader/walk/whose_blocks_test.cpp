#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

/// Which node a block belongs to, and what its lines are there.
namespace taikei::reader {
namespace {

using tests::only_node;
using tests::plan_of;
using tests::roles_of;
using tests::Texts;

TEST(CaptionedTables, ATableIsOfTheNodeThatItsTitleNames)
{
    const auto plan = plan_of("基本目標1 自然の保全\n\n現状と課題\n森が減っています。\n\n"
                              "基本目標2 ごみの減量\n\n現状と課題\nごみが増えています。\n\n■基本目標１の環境指標\n"
                              "指標\t現状値（R4）\t目標値（R9）\n森の面積（ha）\t120\t150\n植樹の本数（本）\t30\t60\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].node, plan.nodes[0].id);
    EXPECT_EQ(plan.indicators[1].node, plan.nodes[0].id);
}

TEST(Roles, AnActorMayStandOnTheLineOfItsFirstItem)
{
    const auto plan =
        plan_of("施策1 健康づくり\n\nそれぞれの役割\n市民 ・年１回は健康診査を受けます。\n・運動を続けます。\n"
                "行政 ・健診の日を増やします。\n");
    EXPECT_EQ(roles_of(only_node(plan)),
              (Texts{"市民: 年１回は健康診査を受けます。\n運動を続けます。", "行政: 健診の日を増やします。"}));
}

TEST(RelatedPlans, TheHeadOfTheirListIsNoPlan)
{
    const auto plan = plan_of("施策1 健康づくり\n\n関連計画\n計画名 計画期間\n健康増進計画 令和4年度～令和8年度\n"
                              "食育推進計画 令和5年度～令和9年度\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].related_plans.size(), 2U);
    EXPECT_EQ(plan.nodes[0].related_plans[0].title, "健康増進計画");
}

TEST(NodeHeadings, TheNextOfTheSiblingsIsANodeWhateverItIsCalled)
{
    const std::string text = "\n\n現状と課題\n利用が増えています。\n\n";
    const auto plan = plan_of("基本目標2 介護\n\n2-1 介護予防の推進" + text + "2-2 介護サービスの見込量" + text);
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[2].title, "介護サービスの見込量");
    EXPECT_EQ(plan.nodes[2].parent, plan.nodes[0].id);
}

} // namespace
} // namespace taikei::reader
