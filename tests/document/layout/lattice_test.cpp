#include "document/layout/lattice.hpp"

#include "document/layout/picture.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

TEST(Lattice, lines_and_their_ends_give_the_places)
{
    const Lattice lattice{lines_in("+---+--\n"
                                   "|   |\n"
                                   "+---+--\n")};
    EXPECT_EQ(lattice.across(), (std::vector<double>{0, 40, 60}));
    EXPECT_EQ(lattice.down(), (std::vector<double>{0, 20}));
}

TEST(Lattice, ends_settle_on_the_line_that_they_nearly_meet)
{
    const std::vector lines = {vertical_line(0, 0, 20), vertical_line(50, 1, 19), horizontal_line(0, -2, 52),
                               horizontal_line(20, 1, 48)};
    const Lattice lattice{lines};
    EXPECT_EQ(lattice.across(), (std::vector<double>{0, 50}));
    EXPECT_EQ(lattice.down(), (std::vector<double>{0, 20}));
    EXPECT_TRUE(lattice.has_left(0, 0));
    EXPECT_TRUE(lattice.has_left(0, 1));
    EXPECT_TRUE(lattice.has_top(0, 0));
    EXPECT_TRUE(lattice.has_top(1, 0));
}

TEST(Lattice, an_open_side_is_closed_between_its_first_and_last_line)
{
    const Lattice lattice{lines_in("---+---\n"
                                   "   |\n"
                                   "---+---\n"
                                   "   |\n"
                                   "---+---\n")};
    for (const std::size_t row : {0, 1}) {
        EXPECT_TRUE(lattice.has_left(row, 0)) << row;
        EXPECT_TRUE(lattice.has_left(row, 2)) << row;
    }
}

TEST(Lattice, the_corner_beside_a_label_stays_open)
{
    const Lattice lattice{lines_in("+--+\n"
                                   "|  |\n"
                                   "+--+---+\n"
                                   "|      |\n"
                                   "|      |\n"
                                   "+--+---+\n"
                                   "|  |\n"
                                   "+--+---+\n"
                                   "|      |\n"
                                   "|      |\n"
                                   "+------+\n")};
    ASSERT_EQ(lattice.rows(), 4u);
    EXPECT_FALSE(lattice.has_left(2, 2));
    EXPECT_TRUE(lattice.has_left(3, 2));
}

TEST(Lattice, white_rows_between_stripes_are_closed)
{
    const Lattice lattice{lines_in("+---+---+\n"
                                   "|   |   |\n"
                                   "+---+---+\n"
                                   "\n"
                                   "+---+---+\n"
                                   "|   |   |\n"
                                   "+---+---+\n")};
    // The stripes are two groups of lines, joined here by hand.
    EXPECT_TRUE(lattice.has_left(1, 0));
    EXPECT_TRUE(lattice.has_left(1, 2));
    EXPECT_FALSE(lattice.has_left(1, 1));
}

} // namespace
