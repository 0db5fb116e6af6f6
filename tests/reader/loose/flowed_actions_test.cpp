#include "reader/small_plans.hpp"

/// Tables of numbered actions whose cells follow one another, each wrapped at the width of its column.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string action_heads = "基本目標1 人権の尊重\n\n具体的施策 内容 担当課\n";

TEST(FlowedActions, ATitleAndATextWrappedOverLinesAreJoined)
{
    const auto plan = plan_of(action_heads
                              + "1-(1)-① 情報紙・ホームペ\nージによる啓発\n"
                                "情報紙を年２回発行し、ホームページやＳＮＳで情報\nを発信します。\n人権推進課\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].code, "1-1-1");
    EXPECT_EQ(section_of(plan, "情報紙・ホームページによる啓発", "内容"),
              "情報紙を年２回発行し、ホームページやＳＮＳで情報を発信します。");
}

TEST(FlowedActions, EveryDepartmentBelowTheTextIsTheActions)
{
    const auto plan = plan_of(action_heads + "1-(1)-① 講座の開催\n集会所で講座を開きます。\n人権推進課\n生涯学習課\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].departments, (std::vector<std::string>{"人権推進課", "生涯学習課"}));
}

TEST(FlowedActions, TitleTextAndDepartmentMayStandOnOneLine)
{
    const auto plan = plan_of(action_heads
                              + "1 講座の開催 集会所で講座を開きます。 人権推進課\n"
                                "2 相談の充実 相談の窓口を設けます。 福祉課\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(section_of(plan, "講座の開催", "内容"), "集会所で講座を開きます。");
    EXPECT_EQ(plan.nodes[2].title, "相談の充実");
    EXPECT_EQ(plan.nodes[2].departments, std::vector<std::string>{"福祉課"});
}

TEST(FlowedActions, AMarkStandsBehindTheDepartments)
{
    const auto plan = plan_of("基本目標1 人権の尊重\n\nNo 具体的な取組 内容 担当課 区分\n"
                              "1 広報の推進 広報紙の特集と図\n書館での展示を行います。 人権推進課\n"
                              "2 講座の開催\n集会所で講座を開きます。\n人権推進課\n生涯学習課 拡充\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(section_of(plan, "広報の推進", "内容"), "広報紙の特集と図書館での展示を行います。");
    EXPECT_TRUE(plan.nodes[1].tags.empty());
    EXPECT_EQ(plan.nodes[2].departments, (std::vector<std::string>{"人権推進課", "生涯学習課"}));
    EXPECT_EQ(plan.nodes[2].tags, std::vector<std::string>{"拡充"});
}

TEST(FlowedActions, TheLabelOfIndicatorsEndsTheLastRow)
{
    const auto plan = plan_of("基本目標1 人権の尊重\n\nNo 具体的な取組 内容 担当課\n"
                              "1 講座の開催\n集会所で講座を開きます。\n人権推進課\n"
                              "基本目標1の数値目標\n項目 単位 現状値 目標値\n講座の参加者数 人 120 200\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(section_of(plan, "講座の開催", "内容"), "集会所で講座を開きます。");
    EXPECT_EQ(plan.nodes[1].departments, std::vector<std::string>{"人権推進課"});
}

TEST(FlowedActions, LinesWithoutANumberAreNoActions)
{
    const auto plan = plan_of(action_heads + "講座を開くほか、相談の窓口を設けます。\n");
    EXPECT_EQ(plan.nodes.size(), 1U);
}

TEST(FlowedActions, AMarkBelowTheTitleIsTheActions)
{
    const auto plan = plan_of(action_heads
                              + "1-(1)-① 講座の開催\n【拡充】\n集会所で講座を開きます。\n人権推進課\n"
                                "1-(1)-② 相談の充実\n相談の窓口を設けます。\n福祉課\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].tags, std::vector<std::string>{"拡充"});
    EXPECT_EQ(section_of(plan, "講座の開催", "内容"), "集会所で講座を開きます。");
    EXPECT_TRUE(plan.nodes[2].tags.empty());
}

} // namespace
} // namespace taikei::reader
