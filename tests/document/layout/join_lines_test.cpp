#include "document/layout/join_lines.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using Lines = std::vector<StraightLine>;

namespace {

Lines pieces(double first, double length, double gap, int count)
{
    Lines lines;
    for (int i = 0; i < count; ++i) {
        const double from = first + i * (length + gap);
        lines.push_back(horizontal_line(100, from, from + length));
    }
    return lines;
}

TEST(JoinLines, rules_broken_at_cells_become_one)
{
    EXPECT_EQ(join_lines(pieces(0, 50, 0.5, 3)), (Lines{horizontal_line(100, 0, 151)}));
}

TEST(JoinLines, overlapping_pieces_in_any_order_become_one)
{
    EXPECT_EQ(join_lines({vertical_line(5, 40, 90), vertical_line(5, 0, 50), vertical_line(5, 10, 20)}),
              (Lines{vertical_line(5, 0, 90)}));
}

TEST(JoinLines, tables_side_by_side_stay_apart)
{
    EXPECT_EQ(join_lines(pieces(0, 200, 5, 2)).size(), 2u);
}

TEST(JoinLines, dashes_become_a_line)
{
    EXPECT_EQ(join_lines(pieces(0, 6, 5, 10)), (Lines{horizontal_line(100, 0, 105)}));
}

TEST(JoinLines, a_few_short_marks_in_a_row_are_no_dashed_line)
{
    EXPECT_EQ(join_lines(pieces(0, 6, 5, 3)).size(), 3u);
}

TEST(DropShortLines, what_no_cell_is_as_small_as_goes)
{
    EXPECT_EQ(drop_short_lines({vertical_line(5, 0, 5), vertical_line(9, 0, 10)}), (Lines{vertical_line(9, 0, 10)}));
}

} // namespace
