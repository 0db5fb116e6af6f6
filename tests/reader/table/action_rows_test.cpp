#include "reader/small_plans.hpp"

/// Rows of actions that go on, and rows that belong to no action.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(ActionRows, ADepartmentInARowOfItsOwnIsTheActionsAbove)
{
    const auto plan = plan_of("施策1 環境の保全\n\n主な事業\n事業名\t内容\t担当課\n"
                              "講座の開催\t親子の講座を開きます。\t環境課\n\t\t生活課\n"
                              "発電の推進\t太陽光発電を増やします。\t環境課\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].measures.size(), 2U);
    EXPECT_EQ(plan.nodes[0].measures[0].departments, (std::vector<std::string>{"環境課", "生活課"}));
    EXPECT_EQ(plan.nodes[0].measures[1].departments, std::vector<std::string>{"環境課"});
}

TEST(ActionRows, MarksBelowThoseWhoActTellAHead)
{
    const auto plan =
        plan_of("戦略１ 温泉地づくり\n\n取組\t内容\t町\t観光協会\t時期\n"
                "景観づくり\t看板の色を揃えます。\t◎\t○\t短期\n夜の催し\t川沿いに灯りを置きます。\t－\t◎\t短期\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].measures.size(), 2U);
    EXPECT_EQ(plan.nodes[0].measures[0].title, "景観づくり");
    EXPECT_EQ(plan.nodes[0].measures[1].title, "夜の催し");
}

TEST(ActionRows, AMarkOnALineOfItsOwnLeavesTheTitle)
{
    const auto plan = plan_of(
        "<h2>施策1 福祉の充実</h2><h3>主な取組</h3><table><tr><td>主な取組</td><td>内容</td><td>担当課</td></tr>"
        "<tr><td>通いの場の立ち上げ支援<br>重点</td><td>備品を貸し出します。</td><td>高齢福祉課</td></tr>"
        "<tr><td>配食の支援</td><td>費用を助成します。</td><td>高齢福祉課</td></tr></table>",
        "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].measures.size(), 2U);
    EXPECT_EQ(plan.nodes[0].measures[0].title, "通いの場の立ち上げ支援");
    EXPECT_EQ(plan.nodes[0].measures[0].tags, std::vector<std::string>{"重点"});
}

} // namespace
} // namespace taikei::reader
