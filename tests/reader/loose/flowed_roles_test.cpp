#include "reader/small_plans.hpp"

/// Roles in reading order, where the actor stands before the first of its items.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(FlowedRoles, ItemsWithoutAnActorAreThoseOfTheActorAbove)
{
    const auto plan = plan_of("施策1 空家の対策\n\n主体 役割\n所有者等 ○空家等を適切に管理します。\n"
                              "○空家等は売却を検討します。\n地域住民 ○空家等の情報を提供します。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 2U);
    EXPECT_EQ(plan.nodes[0].roles[0].actor, "所有者等");
    EXPECT_EQ(plan.nodes[0].roles[0].text, "空家等を適切に管理します。\n空家等は売却を検討します。");
    EXPECT_EQ(plan.nodes[0].roles[1].actor, "地域住民");
}

TEST(FlowedRoles, WithoutAnActorBelowTheHeadsThereAreNone)
{
    const auto plan = plan_of("施策1 空家の対策\n\n主体 役割\n空家等を適切に管理します。\n情報を提供します。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_TRUE(plan.nodes[0].roles.empty());
}

} // namespace
} // namespace taikei::reader
