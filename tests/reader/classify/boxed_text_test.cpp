#include "reader/small_plans.hpp"

/// Running text that was set in boxes.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(BoxedText, ALabelInATabStandsOnTheBoxOfItsText)
{
    const auto plan = plan_of(
        "<html><body><h2>施策1 子育て支援の充実</h2><table border='1'><tr><td></td><td>めざす姿</td><td></td></tr>"
        "<tr><td colspan='3'>子どもが健やかに成長しています</td></tr></table></body></html>",
        "plan.html");
    EXPECT_EQ(section_of(plan, "子育て支援の充実", "めざす姿"), "子どもが健やかに成長しています");
}

TEST(BoxedText, ATreeMayEndInAColumnThatOnlyAnnouncesItsNodes)
{
    const auto plan =
        plan_of("<html><body><h2>基本目標２　子どもが輝くまち</h2><table border='1'>"
                "<tr><th>基本目標</th><th>施策</th><th>施策の展開</th></tr>"
                "<tr><td rowspan='2'>２<br>子どもが輝くまち</td><td rowspan='2'>２－１　子育て支援の充実</td>"
                "<td>① 切れ目ない支援</td></tr><tr><td>② 多様な保育</td></tr></table></body></html>",
                "plan.html");
    ASSERT_EQ(plan.nodes.size(), 4U);
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[3].parent, plan.nodes[1].id);
    EXPECT_EQ(plan.nodes[3].title, "多様な保育");
}

TEST(BoxedText, ANumberAndItsTitleMayStandInTwoBoxes)
{
    const auto plan =
        plan_of("<h2>施策の体系</h2><table><tr><td rowspan='2'>基本目標1</td><td rowspan='2'>学びと文化のまち</td>"
                "<td>施策 1-1　学校教育の充実</td></tr><tr><td>施策 1-2　文化財の保存</td></tr>"
                "<tr><td>基本目標2</td><td>支え合うまち</td><td>施策 2-1　福祉の充実</td></tr></table>",
                "plan.html");
    ASSERT_EQ(plan.nodes.size(), 5U);
    EXPECT_EQ(plan.nodes[0].title, "学びと文化のまち");
    EXPECT_EQ(plan.nodes[2].code, "1-2");
    EXPECT_EQ(plan.nodes[2].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[4].parent, plan.nodes[3].id);
}

} // namespace
} // namespace taikei::reader
