#include "reader/small_plans.hpp"

/// Parts of an indicator in rows and columns of their own.
namespace taikei::reader {
namespace {

using tests::plan_of;

constexpr const char *head = "施策1 健康づくり\n\n指標\t現状値(R4)\t目標値(R9)\n";

TEST(GroupedNames, MarkedRowsBelowANameWithoutValuesAreItsParts)
{
    const auto plan = plan_of(std::string(head)
                              + "朝食を欠く人の割合\t\t\n・小学生\t3.1%\t0%\n・20歳代男性\t20.1%\t15%\n"
                                "運動をする人の割合\t40%\t50%\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[1].name, "朝食を欠く人の割合");
    EXPECT_EQ(plan.indicators[1].part, "20歳代男性");
    EXPECT_EQ(plan.indicators[2].name, "運動をする人の割合");
    EXPECT_FALSE(plan.indicators[2].part);
}

TEST(GroupedNames, NamesOfTheirOwnAreNoParts)
{
    const auto plan =
        plan_of(std::string(head) + "にぎわいの創出\t\t\n新規創業者数\t20人\t25人\n歩行者の数\t40人\t50人\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "新規創業者数");
    EXPECT_FALSE(plan.indicators[0].part);
}

TEST(GroupedNames, AgesBehindTheNamesAreParts)
{
    const auto plan =
        plan_of("施策1 健康づくり\n\n指標\t\t現状値(R4)\t目標値(R9)\n朝食を食べる人の割合\t20歳以上\t42.7%\t50%\n"
                "運動をする人の割合\t20歳以上\t32.7%\t40%\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].name, "運動をする人の割合");
    EXPECT_EQ(plan.indicators[1].part, "20歳以上");
}

TEST(GroupedNames, AsManyFiguresAsCountedParts)
{
    const auto plan = plan_of(std::string(head) + "朝食を食べる人の割合 ①小学生 ②中学生\t56.1% 62.5%\t80%\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].part, "中学生");
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values[0].text, "62.5%");
    EXPECT_EQ(plan.indicators[1].values[1].text, "80%");
}

TEST(GroupedNames, RowsWithoutANameThatHaveAnotherUnit)
{
    const auto plan =
        plan_of("施策1 障害福祉\n\nサービス種別\t単位\tR3年度\tR4年度\n居宅介護\t時間\t136\t143\n\t人\t55\t58\n"
                "同行援護\t利用者数(人/月)\t6\t7\n\tサービス量(時間/月)\t11\t12\n");
    ASSERT_EQ(plan.indicators.size(), 4U);
    EXPECT_EQ(plan.indicators[1].name, "居宅介護");
    EXPECT_EQ(plan.indicators[1].part, "人");
    EXPECT_EQ(plan.indicators[1].unit, "人");
    EXPECT_EQ(plan.indicators[3].part, "サービス量");
    EXPECT_EQ(plan.indicators[3].unit, "時間/月");
}

} // namespace
} // namespace taikei::reader
