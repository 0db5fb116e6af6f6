#include "reader/small_plans.hpp"

/// Tables without a column of names.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(DatedRows, TheRowBelowTheValuesSaysWhenTheyWere)
{
    const auto plan =
        plan_of("施策1 商業\n\n指標名\t新規創業者数\n\t基準値\t今年度目標値\t今年度実績値\n数値\t12人\t16人\t17人\n"
                "時点\tR2\tR5\tR5\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "新規創業者数");
    const auto &values = plan.indicators[0].values;
    ASSERT_EQ(values.size(), 3U);
    EXPECT_EQ(values[0].year.year(), 2020);
    EXPECT_EQ(values[1].kind, model::ValueKind::Observed);
    EXPECT_EQ(values[1].year.year(), 2023);
    EXPECT_EQ(values[2].kind, model::ValueKind::Target);
}

TEST(DatedRows, TheNameMayStandAloneInTheTableBefore)
{
    const auto plan =
        plan_of("施策1 商業\n\n指標名\t指標の分類\n新規創業者数\t成果指標\n\n\t基準値\t目標値\n数値\t12人\t16人\n"
                "時点\tR2\tR5\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "新規創業者数");
}

TEST(NamedAbove, KindsAloneBelowACountedLabel)
{
    const auto plan =
        plan_of("施策1 商業\n\n成果指標1\t新規創業者数\t単位\t人\n区分\tR3年度\tR4年度\tR5年度\n計画値\t10\t12\t14\n"
                "実績値\t9\t13\t\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "新規創業者数");
    EXPECT_EQ(plan.indicators[0].unit, "人");
    EXPECT_EQ(plan.indicators[0].values.size(), 5U);
}

TEST(NamedAbove, KindsAloneBelowALine)
{
    const auto plan =
        plan_of("施策1 商業\n\n新規創業者数(人)\n区分\tR3年度\tR4年度\tR5年度\n目標\t10\t12\t14\n実績\t9\t13\t\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "新規創業者数");
    EXPECT_EQ(plan.indicators[0].unit, "人");
}

} // namespace
} // namespace taikei::reader
