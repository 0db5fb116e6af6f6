#include "reader/small_plans.hpp"

/// Headings that are called as the level of those below them.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(AnnouncedLevels, HeadingsStandBelowTheOneThatIsCalledAsTheirLevelWhateverAnOverviewShowed)
{
    const auto plan =
        plan_of("第３章 施策の展開\n施策の体系\n基本施策\t1　ネットワークの強化\n\t2　人材の育成\n"
                "重点施策\t1　高齢者への支援\n\t2　勤労者への支援\n\n"
                "１　基本施策\n　基盤となる取組です。\n\n基本施策１\tネットワークの強化\n　会議を開きます。\n\n"
                "基本施策２\t人材の育成\n　研修を行います。\n\n２　重点施策\n　特に力を入れる取組です。\n\n"
                "重点施策１\t高齢者への支援\n　相談を受けます。\n\n"
                "重点施策２\t勤労者への支援\n　講座を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 6U);
    EXPECT_EQ(plan.nodes[0].title, "基本施策");
    EXPECT_FALSE(plan.nodes[0].parent);
    EXPECT_EQ(plan.nodes[2].title, "人材の育成");
    EXPECT_EQ(plan.nodes[2].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[3].title, "重点施策");
    EXPECT_FALSE(plan.nodes[3].parent);
    EXPECT_EQ(plan.nodes[5].parent, plan.nodes[3].id);
}

TEST(AnnouncedLevels, ATitleThatNoLevelFollowsIsANode)
{
    const auto plan = plan_of("第３章 施策の展開\n\n１ 基本施策\n会議を開きます。\n\n２ 重点施策\n相談を受けます。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].title, "重点施策");
}

} // namespace
} // namespace taikei::reader
