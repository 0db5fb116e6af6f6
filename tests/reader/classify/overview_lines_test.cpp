#include "reader/small_plans.hpp"

#include <algorithm>

/// The overview of a system as lines of level words and titles, above the details.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string overview = "基本方針 施策 取組\n１ 自然を守る\n（１）森を守る\n①植林の推進\n②間伐の推進\n\n";

TEST(OverviewLines, TitlesBelowALineOfLevelWordsStandInTheDetails)
{
    const auto plan =
        plan_of(overview
                + "基本方針１ 自然を守る\n施策１ 森を守る\n森を育てます。\n施策２ 川を守る\n川を掃除します。\n"
                  "基本方針２ 資源を活かす\n施策１ ごみを減らす\nごみを減らします。\n");
    ASSERT_EQ(plan.nodes.size(), 5U);
    EXPECT_EQ(plan.nodes[0].level, "基本方針");
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[4].title, "ごみを減らす");
}

TEST(OverviewLines, WithoutDetailsTheTitlesAreKept)
{
    const auto plan = plan_of(overview + "（２）川を守る\n川を掃除します。\n");
    EXPECT_TRUE(std::ranges::any_of(plan.nodes, [](const model::Node &node) { return node.title == "植林の推進"; }));
}

} // namespace
} // namespace taikei::reader
