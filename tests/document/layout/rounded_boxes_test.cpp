#include "document/layout/rounded_boxes.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using Lines = std::vector<StraightLine>;

namespace {

/// From 0, 0 to 200, 100 with corners of this radius.
Lines rounded_box(double radius)
{
    return {horizontal_line(0, radius, 200 - radius), horizontal_line(100, radius, 200 - radius),
            vertical_line(0, radius, 100 - radius), vertical_line(200, radius, 100 - radius)};
}

TEST(RoundedBoxes, a_frame_goes)
{
    EXPECT_TRUE(settle_rounded_boxes(rounded_box(6)).empty());
}

TEST(RoundedBoxes, the_outline_of_a_table_gets_corners)
{
    auto lines = rounded_box(6);
    lines.push_back(horizontal_line(50, 0, 200));
    EXPECT_EQ(settle_rounded_boxes(lines),
              (Lines{horizontal_line(0, 0, 200), horizontal_line(100, 0, 200), vertical_line(0, 0, 100),
                     vertical_line(200, 0, 100), horizontal_line(50, 0, 200)}));
}

TEST(RoundedBoxes, a_square_box_stays)
{
    EXPECT_EQ(settle_rounded_boxes(rounded_box(0)), rounded_box(0));
}

TEST(RoundedBoxes, text_underlined_in_a_frame_parts_nothing)
{
    auto lines = rounded_box(6);
    lines.push_back(horizontal_line(50, 20, 80));
    EXPECT_EQ(settle_rounded_boxes(lines), (Lines{horizontal_line(50, 20, 80)}));
}

} // namespace
