#include "reader/small_plans.hpp"

#include <algorithm>

/// What the cells of one indicator say together.
namespace taikei::tests {
namespace {

std::string unit_in(const std::string &first, const std::string &second)
{
    const auto plan =
        plan_of("# 第１次計画\n\n## 基本目標１　学び\n\n| 指標名 | 現状値（令和5年度） | 目標値（令和9年度） |\n"
                "| --- | --- | --- |\n| 移行した部活動 | "
                    + first + " | " + second + " |\n",
                "plan.md");
    EXPECT_EQ(plan.indicators.size(), 1U);
    const auto &indicator = plan.indicators.at(0);
    const bool all_read =
        std::ranges::all_of(indicator.values, [](const auto &value) { return value.number.has_value(); });
    return all_read ? indicator.unit.value_or("none") : "a value without number";
}

TEST(IndicatorValues, AWordThatTwoCellsShareBehindTheirFiguresIsTheUnit)
{
    EXPECT_EQ(unit_in("3種目", "8種目以上"), "種目");
    EXPECT_EQ(unit_in("3人", "8人"), "人");
}

TEST(IndicatorValues, WordsThatDifferAreNoUnit)
{
    EXPECT_EQ(unit_in("2号棟完成", "3号棟着工"), "a value without number");
}

TEST(IndicatorValues, WhatIsOfNoPartHasNoEmptyPart)
{
    const auto plan = plan_of("施策1-1 医療\n\n指標名\t現状値（R5）\t目標値（R11）\n実施の割合\t3割5分\t5/12\n"
                              "施設の数\t21校、150学級\t5/12\n");
    ASSERT_EQ(plan.indicators.size(), 4U);
    EXPECT_EQ(plan.indicators[0].unit, "割");
    EXPECT_EQ(plan.indicators[0].part, std::nullopt);
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].part, "校");
    EXPECT_EQ(plan.indicators[2].part, "学級");
    EXPECT_EQ(plan.indicators[3].part, std::nullopt);
}

TEST(IndicatorValues, AnExplanationStandsInSquareBracketsBehindTheName)
{
    const auto plan =
        plan_of("施策1-1 医療\n\n指標名\t現状値（R5）\t目標値（R11）\n受診率［健診を受けた人の割合］\t58.3％\t70.0％\n"
                "利用者数［累計］\t10人\t20人\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "受診率");
    EXPECT_EQ(plan.indicators[0].definition, "健診を受けた人の割合");
    EXPECT_EQ(plan.indicators[1].name, "利用者数［累計］");
}

} // namespace
} // namespace taikei::tests
