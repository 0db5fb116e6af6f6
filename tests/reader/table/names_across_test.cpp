#include "reader/small_plans.hpp"

/// Tables of money whose last rows have no group: 純損益 stands in the column of the groups.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string groups = "区分\t項目\tR5決算\tR6見込\n収入\t使用料\t641\t636\n\t補助金\t702\t698\n";

TEST(NamesAcross, ARowWithoutAGroupIsNamedInItsColumn)
{
    const auto plan = plan_of("施策１　経営\n\n表１　収支の見通し\n" + groups + "純損益\t\t24\t△17\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[1].name, "補助金");
    EXPECT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[2].name, "純損益");
    EXPECT_EQ(plan.indicators[2].values.size(), 2U);
}

TEST(NamesAcross, TheUnitInACaptionIsThatOfItsTableAlone)
{
    const auto plan = plan_of("施策１　経営\n\n表１　収支の見通し（単位：百万円、税抜）\n" + groups
                              + "\n表２　処理水量\n指標\tR5実績\tR6見込\n汚水の量\t12\t13\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].unit, "百万円");
    EXPECT_FALSE(plan.indicators[2].unit);
}

TEST(NamesAcross, ACaptionNamesTheNodeOfItsGoals)
{
    const auto plan = plan_of("基本方針１　備え\n\n取組１-１　耐震化\n管路を改築します。\n\n表１-１　基本方針１の目標\n"
                              "指標\t単位\tR5現状\tR7目標\n耐震化率\t％\t44.1\t46.0\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.indicators[0].node, plan.nodes[0].id);
}

TEST(NamesAcross, FiguresOfOthersAreNoValues)
{
    const auto plan = plan_of("施策１　経営\n\n表１　経営指標\n指標\t単位\t決算\t\t類似団体平均\n\t\tR4\tR5\tR5\n"
                              "経費回収率\t％\t88.1\t86.5\t95.0\n施設利用率\t％\t56.6\t55.8\t61.2\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
}

} // namespace
} // namespace taikei::reader
