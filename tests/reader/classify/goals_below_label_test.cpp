#include "reader/small_plans.hpp"

#include <vector>

/// Goals of the SDGs, one a line below their label.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(GoalsBelowLabel, AreOfTheNodeAndNoHeadings)
{
    const auto plan = plan_of("施策1 医療\n\n関連するSDGs\n目標3\n目標17\n\n現状と課題\n医師が減っています。\n\n"
                              "施策2 福祉\n\n関連するSDGs\n\n目標1\n\n現状と課題\n担い手が減っています。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[0].sdgs, (std::vector{3, 17}));
    EXPECT_EQ(plan.nodes[1].title, "福祉");
    EXPECT_EQ(plan.nodes[1].sdgs, (std::vector{1}));
}

} // namespace
} // namespace taikei::reader
