#include "document/layout/label_rows.hpp"

#include "document/layout/find_grids.hpp"
#include "document/layout/picture.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

TEST(LabelRows, a_label_on_a_table_is_no_row_of_it)
{
    const CellGrid grid{
        {0, 40, 60}, {0, 10, 20, 30}, {{0, 0, 1, 1}, {1, 0, 1, 1}, {1, 1, 1, 1}, {2, 0, 1, 1}, {2, 1, 1, 1}}};
    const auto cut = cut_off_labels(grid);
    ASSERT_EQ(cut.size(), 1u);
    EXPECT_EQ(cut[0].rows(), 2u);
    EXPECT_EQ(cut[0].down(), (std::vector<double>{10, 20, 30}));
}

TEST(LabelRows, a_label_between_two_tables_parts_them)
{
    const auto found = find_grids(lines_in("+--+---+\n"
                                           "|  |   |\n"
                                           "+--+---+\n"
                                           "| |\n"
                                           "+-+--+-+\n"
                                           "|    | |\n"
                                           "+----+-+\n"));
    ASSERT_EQ(found.grids.size(), 2u);
    EXPECT_EQ(found.grids[0].across(), (std::vector<double>{0, 30, 70}));
    EXPECT_EQ(found.grids[1].across(), (std::vector<double>{0, 50, 70}));
}

TEST(LabelRows, a_corner_left_open_above_row_heads_is_no_label)
{
    const CellGrid grid{{0, 40, 60}, {0, 10, 20}, {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 1, 1}}};
    const auto cut = cut_off_labels(grid);
    ASSERT_EQ(cut.size(), 1u);
    EXPECT_EQ(cut[0].rows(), 2u);
}

} // namespace
