#include "reader/small_plans.hpp"

/// Labels and values of forms.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(FormPairs, ALevelWithItsNumberStandsBeforeTheTitle)
{
    const auto plan =
        plan_of("<table><tr><th>施策 ３-１</th><td>森を守る</td></tr><tr><th>担当課</th><td>環境課</td></tr>"
                "<tr><th>現状と課題</th><td>森が荒れています。</td></tr></table>",
                "form.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes[0].level, "施策");
    EXPECT_EQ(plan.nodes[0].code, "3-1");
    EXPECT_EQ(plan.nodes[0].title, "森を守る");
    EXPECT_EQ(plan.nodes[0].departments, std::vector<std::string>{"環境課"});
}

TEST(FormPairs, ACountBehindALevelIsNoTitle)
{
    const auto plan = plan_of("<h1>基本目標1 環境</h1><table><tr><th>施策 ３-１</th><td>５本</td></tr>"
                              "<tr><th>担当課</th><td>環境課</td></tr></table>",
                              "form.html");
    for (const model::Node &node : plan.nodes)
        EXPECT_NE(node.title, "５本");
}

} // namespace
} // namespace taikei::reader
