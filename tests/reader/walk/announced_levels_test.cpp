#include "reader/small_plans.hpp"

/// Headings that are called as the level of those below them.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(AnnouncedLevels, LevelsThatHeadingsAnnounceStandBesideEachOther)
{
    const auto plan = plan_of("第３章 施策の展開\n\n１ 基本施策\n\n基本施策１ ネットワークの強化\n会議を開きます。\n\n"
                              "基本施策２ 人材の育成\n研修を行います。\n\n２ 重点施策\n\n重点施策１ 高齢者への支援\n"
                              "相談を受けます。\n\n重点施策２ 勤労者への支援\n講座を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 4U);
    EXPECT_EQ(plan.nodes[2].level, "重点施策");
    for (const model::Node &node : plan.nodes)
        EXPECT_FALSE(node.parent) << node.title;
}

TEST(AnnouncedLevels, ATitleThatNoLevelFollowsIsANode)
{
    const auto plan = plan_of("第３章 施策の展開\n\n１ 基本施策\n会議を開きます。\n\n２ 重点施策\n相談を受けます。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].title, "重点施策");
}

} // namespace
} // namespace taikei::reader
