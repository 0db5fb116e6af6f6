#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

/// Labels that name who acts: whether roles or the plan's own measures stand below them.
namespace taikei::reader {
namespace {

using tests::only_node;
using tests::plan_of;
using tests::roles_of;
using tests::section_of;
using tests::Texts;

TEST(ActorLabels, WorkOfResidentsIsARole)
{
    const auto plan = plan_of("施策1 緑化\n\n【住民・地域の取組】\n・節電に努めます。\n");
    EXPECT_EQ(roles_of(only_node(plan)), (Texts{"住民・地域: 節電に努めます。"}));
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
    EXPECT_EQ(roles_of(only_node(plan)),
              (Texts{"住民一人ひとり: 声をかけます。", "地域: 見守ります。", "市: 講座を開きます。"}));
    EXPECT_EQ(section_of(plan, "見守り", "現状と課題"), "世帯が増えています。");
}

TEST(ActorLabels, NamesInBracketsAreRolesWhereThePublicSideIsOneOfThem)
{
    const auto plan =
        plan_of("施策1 緑化\n\n【市民】\n・花を植えます。\n【事業者】\n・木を植えます。\n【行政】\n・苗を配ります。\n");
    EXPECT_EQ(roles_of(only_node(plan)),
              (Texts{"市民: 花を植えます。", "事業者: 木を植えます。", "行政: 苗を配ります。"}));
}

TEST(ActorLabels, KindsOfHelpAreRoles)
{
    const auto plan = plan_of("施策1 防災\n\n自助\n\n・備えます。\n\n公助\n\n・備蓄します。\n");
    EXPECT_EQ(roles_of(only_node(plan)), (Texts{"自助: 備えます。", "公助: 備蓄します。"}));
}

TEST(ActorLabels, OneLineThatNamesAnActorIsText)
{
    const auto plan = plan_of("施策1 緑化\n\n現状と課題\n\n緑が減っています。\n\n市民の取組\n\n花壇が増えました。\n");
    EXPECT_TRUE(only_node(plan).roles.empty());
}

} // namespace
} // namespace taikei::reader
