#include "reader/small_plans.hpp"

/// One column for two values, and columns of others' values.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(ArrowColumns, TheHeadSaysWhatStandsBeforeAndBehindTheArrow)
{
    const auto plan = plan_of("施策1 商業\n\n指標\t現状値(R4)→目標値(R9)\t担当課\n新規創業者数\t12人→20人\t商工課\n"
                              "空き店舗の数\t31件→15件\t商工課\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[0].text, "12人");
    EXPECT_EQ(plan.indicators[0].values[0].year.year(), 2022);
    EXPECT_EQ(plan.indicators[0].values[1].text, "20人");
    EXPECT_EQ(plan.indicators[0].values[1].kind, model::ValueKind::Target);
}

TEST(ArrowColumns, TheSameInWords)
{
    const auto plan =
        plan_of("施策1 商業\n\n数値目標\t目標値(令和4年現状値から令和9年目標値)\n新規創業者数\t12人から20人へ\n"
                "空き店舗の数\t31件から15件へ\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values[1].text, "15件");
    EXPECT_EQ(plan.indicators[1].values[1].year.year(), 2027);
}

TEST(ValuesOfOthers, PrefectureAndCountryBesideTheTown)
{
    const auto plan = plan_of(
        "施策1 健康\n\n指標\t現状値(R4)\t県(R4)\t全国(R4)\t目標値(R9)\n朝食を食べる人の割合\t81%\t83%\t84%\t90%\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[0].text, "81%");
}

TEST(ValuesOfOthers, APrefecturesOwnValueStays)
{
    const auto plan =
        plan_of("施策1 健康\n\n指標\t県(R4)\t全国(R4)\t目標値(R9)\n朝食を食べる人の割合\t83%\t84%\t90%\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[0].text, "83%");
}

} // namespace
} // namespace taikei::reader
