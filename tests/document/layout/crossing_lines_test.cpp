#include "document/layout/crossing_lines.hpp"

#include "document/layout/picture.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

TEST(CrossingLines, what_meets_is_one_group)
{
    const auto groups = group_crossing_lines(lines_in("+--+   +--+\n"
                                                      "|  |   |  |\n"
                                                      "+--+   +--+\n"
                                                      "\n"
                                                      "------\n"));
    ASSERT_EQ(groups.size(), 3u);
    EXPECT_EQ(groups[0].size(), 4u);
    EXPECT_EQ(groups[1].size(), 4u);
    EXPECT_EQ(groups[2].size(), 1u);
}

TEST(CrossingLines, a_line_may_end_a_little_before_the_other)
{
    EXPECT_EQ(group_crossing_lines({horizontal_line(0, 0, 100), vertical_line(50, 2, 40)}).size(), 1u);
    EXPECT_EQ(group_crossing_lines({horizontal_line(0, 0, 100), vertical_line(50, 6, 40)}).size(), 2u);
}

} // namespace
