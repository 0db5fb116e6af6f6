#include "cli/sparkline.hpp"

#include <gtest/gtest.h>

namespace taikei::cli {
namespace {

TEST(Sparkline, RunsFromTheLowestToTheHighestBlock)
{
    EXPECT_EQ(sparkline({1, 2, 3, 4, 5, 6, 7, 8}), "▁▂▃▄▅▆▇█");
    EXPECT_EQ(sparkline({-10, 0, 10}), "▁▅█");
}

TEST(Sparkline, LeavesAGapWhereThereIsNoNumber)
{
    EXPECT_EQ(sparkline({0, std::nullopt, 1}), "▁ █");
    EXPECT_EQ(sparkline({std::nullopt}), " ");
}

TEST(Sparkline, StandsInTheMiddleWhereNothingChanges)
{
    EXPECT_EQ(sparkline({5, 5}), "▅▅");
    EXPECT_EQ(sparkline({}), "");
}

} // namespace
} // namespace taikei::cli
