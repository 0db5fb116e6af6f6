#include "reader/small_plans.hpp"

#include <string>

/// Tables without a column of names, below the line that names their indicator.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string measure = "施策1-1 医療\n\n";

TEST(NamedAbove, TheLineAboveNamesTheOneIndicator)
{
    const auto plan = plan_of(measure + "健診を受けた人の割合\n現状値（R5）\t目標値（R11）\n58.3％\t70.0％\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "健診を受けた人の割合");
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].year, model::FiscalYear{2029});
}

TEST(NamedAbove, SeveralRowsAreNotOfOneIndicator)
{
    const auto plan = plan_of(measure + "受診率\n現状値（R5）\t目標値（R11）\n58.3％\t70.0％\n48.3％\t60.0％\n");
    EXPECT_TRUE(plan.indicators.empty());
}

} // namespace
} // namespace taikei::reader
