#include "reader/small_plans.hpp"

/// Indicators as numbered lines below their label.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(NumberedIndicators, ALineThatStatesTwoValuesIsNoNode)
{
    const auto plan = plan_of("施策1 商業の振興\n\n成果目標\n\n(1)創業者数 現状(令和4年度)12人 目標(令和9年度)20人\n"
                              "(2)空き店舗の数 現状(令和4年度)31件 目標(令和9年度)15件\n");
    EXPECT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "創業者数");
    EXPECT_EQ(plan.indicators[1].values.size(), 2U);
}

TEST(NumberedIndicators, NorIsATitleAboveItsValues)
{
    const auto plan = plan_of("施策1 商業の振興\n\n成果目標\n\n(1)創業者数\n現状(令和4年度)12人\n目標(令和9年度)20人\n"
                              "(2)空き店舗の数\n現状(令和4年度)31件\n目標(令和9年度)15件\n");
    EXPECT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(NumberedIndicators, WhatIsToldBelowTheValuesIsOfTheirIndicator)
{
    const auto plan =
        plan_of("施策1 商業の振興\n\n成果指標\n\n<1>創業者数\n現状値(令和4年度):12人\n目標値(令和9年度):20人\n"
                "備考:商工課調べ\n\n<2>空き店舗の数\n現状値(令和4年度):31件\n目標値(令和9年度):15件\n備考:毎年10月\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "創業者数");
    EXPECT_EQ(plan.indicators[0].note, "商工課調べ");
    EXPECT_EQ(plan.indicators[1].note, "毎年10月");
}

TEST(NumberedIndicators, ATitleWithoutValuesIsANode)
{
    const auto plan = plan_of("施策1 商業の振興\n\n成果目標\n\n指標\t現状値(R4)\t目標値(R9)\n創業者数\t12人\t20人\n\n"
                              "(1)創業の支援\n塾を開きます。\n(2)空き店舗の活用\n補助します。\n");
    EXPECT_EQ(plan.nodes.size(), 3U);
}

} // namespace
} // namespace taikei::reader
