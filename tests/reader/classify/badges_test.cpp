#include "reader/small_plans.hpp"

#include <algorithm>
#include <string>
#include <vector>

/// Marks below titles.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(Badges, BelongToTheTitleAboveThem)
{
    const auto plan =
        plan_of("施策1-1 医療\n\n① 救急の利用\n重点\n呼びかけを行います。\n\n② 病院の経営\n改善します。\n");
    const auto node = std::ranges::find(plan.nodes, "救急の利用", &model::Node::title);
    ASSERT_NE(node, plan.nodes.end());
    EXPECT_EQ(node->tags, std::vector<std::string>{"重点"});
    EXPECT_EQ(section_of(plan, "救急の利用", ""), "呼びかけを行います。");
}

} // namespace
} // namespace taikei::reader
