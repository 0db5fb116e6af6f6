#include "document/layout/snap_lines.hpp"

#include "document/layout/page.hpp"

#include <gtest/gtest.h>

#include <limits>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using Lines = std::vector<StraightLine>;

namespace {

TEST(SnapLines, strokes_of_a_double_line_come_to_lie_on_one)
{
    const auto lines =
        snap_lines({horizontal_line(100, 0, 50), horizontal_line(102, 0, 50), horizontal_line(120, 0, 50)});
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].at, 101);
    EXPECT_EQ(lines[1].at, 101);
    EXPECT_EQ(lines[2].at, 120);
}

TEST(SnapLines, the_longer_line_draws_the_shorter_to_itself)
{
    const auto lines = snap_lines({vertical_line(10, 0, 90), vertical_line(11, 90, 100)});
    EXPECT_NEAR(lines[0].at, 10.1, 1e-9);
}

TEST(SnapLines, lines_of_rows_keep_apart)
{
    const auto lines = snap_lines({horizontal_line(100, 0, 50), horizontal_line(103.5, 0, 50)});
    EXPECT_NE(lines[0].at, lines[1].at);
}

TEST(LinesOfRules, a_rule_loses_its_thickness)
{
    const Rule rule{Rule::Direction::Horizontal, {10, 99, 60, 101}};
    EXPECT_EQ(lines_of_rules({{rule}}), (Lines{horizontal_line(100, 10, 60)}));
}

TEST(LinesOfRules, a_dot_may_belong_to_either_direction)
{
    const Rule dot{Rule::Direction::Horizontal, {10, 99.5, 11, 100.5}};
    EXPECT_EQ(lines_of_rules({{dot}}), (Lines{horizontal_line(100, 10, 11), vertical_line(10.5, 99.5, 100.5)}));
}

TEST(LinesOfRules, boxes_that_are_none_are_left_out)
{
    const Rule turned{Rule::Direction::Horizontal, {60, 99, 10, 101}};
    const Rule endless{Rule::Direction::Horizontal, {0, 99, std::numeric_limits<double>::infinity(), 101}};
    EXPECT_TRUE(lines_of_rules(std::vector{turned, endless}).empty());
}

} // namespace
