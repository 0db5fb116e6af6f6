#include "reader/small_plans.hpp"

/// Rows of kinds below a row of years.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(YearlyTable, TheCornerNamesTheIndicatorOfPlanAndResult)
{
    const auto plan = plan_of(
        "施策1 職員数の適正化\n\n職員数（4月1日現在）（人）,22年度,23年度\n計画,148,145\n実績,147,\n", "plan.csv");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "職員数（4月1日現在）");
    EXPECT_EQ(plan.indicators[0].unit, "人");
    ASSERT_EQ(plan.indicators[0].values.size(), 3U);
    const auto &values = plan.indicators[0].values;
    EXPECT_EQ(values[0].kind, model::ValueKind::Observed);
    EXPECT_EQ(values[0].year.year(), 2010);
    EXPECT_EQ(values[1].kind, model::ValueKind::Planned);
    EXPECT_EQ(values[2].text, "145");
}

TEST(YearlyTable, ARowThatIsNoKindIsAnIndicatorOfItsOwn)
{
    const auto plan =
        plan_of("施策1 職員数の適正化\n\n年度,22年度,23年度\n職員数,148,145\n残業時間,12,11\n", "plan.csv");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].name, "残業時間");
}

} // namespace
} // namespace taikei::reader
