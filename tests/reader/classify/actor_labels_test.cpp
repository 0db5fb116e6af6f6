#include "reader/small_plans.hpp"

/// Labels that name who acts: whether roles or the plan's own measures stand below them.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(ActorLabels, WorkOfResidentsIsARole)
{
    const auto plan = plan_of("施策1 緑化\n\n【住民・地域の取組】\n・節電に努めます。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 1U);
    EXPECT_EQ(plan.nodes[0].roles[0].actor, "住民・地域");
    EXPECT_EQ(plan.nodes[0].roles[0].text, "節電に努めます。");
}

TEST(ActorLabels, WorkOfTheCityAloneIsTheMeasures)
{
    const auto plan = plan_of("施策1 緑化\n\n【市の取組】\n・補助を行います。\n・苗を配ります。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_TRUE(plan.nodes[0].roles.empty());
    EXPECT_EQ(plan.nodes[0].measures.size(), 2U);
}

TEST(ActorLabels, WorkInATableIsTheMeasures)
{
    const auto plan = plan_of("施策1 緑化\n\n【市民の取組】\n・花を植えます。\n\n【市の取組】\n事業名\t内容\t担当課\n"
                              "苗の配布\t苗を配ります。\t公園課\n公園の整備\t木を植えます。\t公園課\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes[0].measures.size(), 2U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 1U);
    EXPECT_EQ(plan.nodes[0].roles[0].actor, "市民");
}

TEST(ActorLabels, WhatIsEverybodysIsNobodysRole)
{
    const auto plan = plan_of("施策1 緑化\n\n市民・事業者・行政の役割\n・花を植えます。\n・補助を行います。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_TRUE(plan.nodes[0].roles.empty());
    EXPECT_EQ(section_of(plan, "緑化", "市民・事業者・行政の役割"), "花を植えます。\n補助を行います。");
}

TEST(ActorLabels, PlainLinesThatNameSeveralActorsHeadTheirRoles)
{
    const auto plan =
        plan_of("施策1 見守り\n\n現状と課題\n\n世帯が増えています。\n\n住民一人ひとりの取組(自助)\n\n"
                "・声をかけます。\n\n地域の取り組み(共助)\n\n・見守ります。\n\n市の取組(公助)\n\n・講座を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 3U);
    EXPECT_EQ(plan.nodes[0].roles[0].actor, "住民一人ひとり");
    EXPECT_EQ(plan.nodes[0].roles[1].text, "見守ります。");
    EXPECT_EQ(plan.nodes[0].roles[2].actor, "市");
    EXPECT_EQ(section_of(plan, "見守り", "現状と課題"), "世帯が増えています。");
}

TEST(ActorLabels, NamesInBracketsAreRolesWhereThePublicSideIsOneOfThem)
{
    const auto plan =
        plan_of("施策1 緑化\n\n【市民】\n・花を植えます。\n【事業者】\n・木を植えます。\n【行政】\n・苗を配ります。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 3U);
    EXPECT_EQ(plan.nodes[0].roles[1].actor, "事業者");
}

TEST(ActorLabels, KindsOfHelpAreRoles)
{
    const auto plan = plan_of("施策1 防災\n\n自助\n\n・備えます。\n\n公助\n\n・備蓄します。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].roles.size(), 2U);
    EXPECT_EQ(plan.nodes[0].roles[0].actor, "自助");
}

TEST(ActorLabels, OneLineThatNamesAnActorIsText)
{
    const auto plan = plan_of("施策1 緑化\n\n現状と課題\n\n緑が減っています。\n\n市民の取組\n\n花壇が増えました。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_TRUE(plan.nodes[0].roles.empty());
}

} // namespace
} // namespace taikei::reader
