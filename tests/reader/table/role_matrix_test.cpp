#include "reader/small_plans.hpp"

/// Roles with a column for each actor.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(RoleMatrix, EveryCellIsTheRoleOfItsColumnAtTheStageOfItsRow)
{
    const auto plan = plan_of("施策1 健康づくり\n\nライフステージ\t市民（個人・家庭）\t地域・関係団体\t行政\n"
                              "乳幼児期\t・朝食を食べます。\t・見守ります。\t・健診を行います。\n"
                              "高齢期\t・会話を楽しみます。\t・集いを開きます。\t・講座を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 6U);
    EXPECT_EQ(plan.nodes[0].roles[1].group, "乳幼児期");
    EXPECT_EQ(plan.nodes[0].roles[1].actor, "地域・関係団体");
    EXPECT_EQ(plan.nodes[0].roles[5].group, "高齢期");
    EXPECT_EQ(plan.nodes[0].roles[5].text, "講座を開きます。");
}

TEST(RoleMatrix, YearsAreNoActors)
{
    const auto plan = plan_of("施策1 健康づくり\n\n区分\t令和５年度\t令和６年度\n受診者数\t50人\t60人\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_TRUE(plan.nodes[0].roles.empty());
    EXPECT_EQ(plan.indicators.size(), 1U);
}

} // namespace
} // namespace taikei::reader
