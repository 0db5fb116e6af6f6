#include "reader/small_plans.hpp"

/// Years without their era, and figures that are none.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(ShortYears, FiguresBelowHeadsOfTheirOwnStayFigures)
{
    const auto plan = plan_of("施策1-1 医療\n\n指標名\t基準年\t目標年\t件数\n相談\tR5\tR6\t7\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_FALSE(plan.indicators[0].values.empty());
    for (const model::Value &value : plan.indicators[0].values)
        EXPECT_NE(value.text, "R7");
    const auto heads = plan_of("施策1-1 医療\n\n指標名\t平成30\t令和元\t２\t３\n相談件数（件）\t5\t6\t7\t8\n");
    ASSERT_EQ(heads.indicators.size(), 1U);
    ASSERT_EQ(heads.indicators[0].values.size(), 4U);
    EXPECT_EQ(heads.indicators[0].values[3].year, model::FiscalYear{2021});
}

} // namespace
} // namespace taikei::reader
