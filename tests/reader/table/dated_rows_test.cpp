#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

/// Tables without a column of names.
namespace taikei::reader {
namespace {

using tests::indicators_of;
using tests::plan_of;
using tests::Texts;

TEST(DatedRows, TheRowBelowTheValuesSaysWhenTheyWere)
{
    const auto plan =
        plan_of("施策1 商業\n\n指標名\t新規創業者数\n\t基準値\t今年度目標値\t今年度実績値\n数値\t12人\t16人\t17人\n"
                "時点\tR2\tR5\tR5\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"新規創業者数 [人]: observed 12人 in 2020, observed 17人 in 2023, target 16人 in 2023"}));
}

TEST(DatedRows, TheNameMayStandAloneInTheTableBefore)
{
    const auto plan =
        plan_of("施策1 商業\n\n指標名\t指標の分類\n新規創業者数\t成果指標\n\n\t基準値\t目標値\n数値\t12人\t16人\n"
                "時点\tR2\tR5\n");
    EXPECT_EQ(indicators_of(plan), (Texts{"新規創業者数 [人]: observed 12人 in 2020, target 16人 in 2023"}));
}

TEST(DatedRows, KindsAloneBelowACountedLabel)
{
    const auto plan =
        plan_of("施策1 商業\n\n成果指標1\t新規創業者数\t単位\t人\n区分\tR3年度\tR4年度\tR5年度\n計画値\t10\t12\t14\n"
                "実績値\t9\t13\t\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"新規創業者数 [人]: observed 9 in 2021, observed 13 in 2022, planned 10 in 2021, planned 12 in "
                     "2022, planned 14 in 2023"}));
}

TEST(DatedRows, KindsAloneBelowALine)
{
    const auto plan =
        plan_of("施策1 商業\n\n新規創業者数(人)\n区分\tR3年度\tR4年度\tR5年度\n目標\t10\t12\t14\n実績\t9\t13\t\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"新規創業者数 [人]: observed 9 in 2021, observed 13 in 2022, target 10 in 2021, target 12 in "
                     "2022, target 14 in 2023"}));
}

} // namespace
} // namespace taikei::reader
