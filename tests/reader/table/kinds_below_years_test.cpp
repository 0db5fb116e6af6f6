#include "reader/small_plans.hpp"
#include "reader/table/head.hpp"

/// Words below the years of a head that say what kind the values are.
namespace taikei::reader {
namespace {

TEST(KindsBelowYears, ResultAndPlanInBracketsAreKinds)
{
    const auto plan =
        tests::plan_of("施策1 介護\n\n区分\t令和5年度\t令和6年度\n\t（実績）\t（計画）\n利用者数（人）\t40\t50\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[0].kind, model::ValueKind::Observed);
    EXPECT_EQ(plan.indicators[0].values[1].kind, model::ValueKind::Planned);
    EXPECT_EQ(plan.indicators[0].unit, "人");
}

TEST(KindsBelowYears, AKindInBracketsIsNoUnit)
{
    const auto head = look_up_head("令和6年度（計画）");
    EXPECT_EQ(head->kind, model::ValueKind::Planned);
    EXPECT_FALSE(head->unit);
}

} // namespace
} // namespace taikei::reader
