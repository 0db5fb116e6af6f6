#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

#include <string>

namespace taikei::tests {
namespace {

/// Copied from a PDF: every head of a narrow table stands on a line of its own, the rows flow.
TEST(StackedHead, stands_above_rows_that_flow)
{
    const model::Plan plan = plan_of(R"(施策1-1 住宅の耐震化
【重要業績指標】
指標名
現状値
（R5）
目標値
（R10）
担当課
住宅の耐震化率 78.6%（R4） 95.0% 都市整備課
業務継続計画の改定 未実施 R6 総務課
ため池の改修・廃止数（累
計）
5か所 16か所 農林課
)");
    ASSERT_EQ(plan.indicators.size(), 3u);
    EXPECT_EQ(plan.indicators[1].name, "業務継続計画の改定");
    EXPECT_EQ(plan.indicators[2].name, "ため池の改修・廃止数（累計）");
    for (const model::Indicator &indicator : plan.indicators) {
        EXPECT_EQ(indicator.values.size(), 2u) << indicator.name;
        EXPECT_EQ(indicator.departments.size(), 1u) << indicator.name;
    }
}

} // namespace
} // namespace taikei::tests
