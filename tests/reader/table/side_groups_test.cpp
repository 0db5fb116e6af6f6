#include "reader/small_plans.hpp"

/// Forms whose labels are grouped by a column in front of them.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(SideGroups, StepsOfTheCycleLabelNothing)
{
    const auto plan =
        plan_of("施策1 商業の振興\n\n計画(Plan)\t目的\t商店街のにぎわいを取り戻す。\n\t対象\t商店街の団体\n"
                "実施(Do)\t実施内容\t改修費を補助した。\n評価(Check)\t課題\t手続きに時間がかかる。\n");
    EXPECT_EQ(section_of(plan, "商業の振興", "目的"), "商店街のにぎわいを取り戻す。");
    EXPECT_EQ(section_of(plan, "商業の振興", "課題"), "手続きに時間がかかる。");
    EXPECT_EQ(section_of(plan, "商業の振興", "評価"), "no such section");
}

} // namespace
} // namespace taikei::reader
