#include "document/layout/cell_groups.hpp"

#include "document/layout/lattice_cells.hpp"
#include "document/layout/picture.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

std::vector<CellGrid> grids_of(const std::vector<StraightLine> &lines)
{
    const Lattice lattice{lines};
    return group_cells(lattice, find_cells(lattice));
}

TEST(CellGroups, tables_tied_by_a_line_are_two)
{
    const auto grids = grids_of(lines_in("+--+--+     +--+\n"
                                         "|  |  |     |  |\n"
                                         "|  |  +-----+  |\n"
                                         "|  |  |     |  |\n"
                                         "+--+--+     +--+\n"));
    ASSERT_EQ(grids.size(), 2u);
    EXPECT_EQ(grids[0].columns(), 2u);
    EXPECT_EQ(grids[0].rows(), 1u);
    EXPECT_EQ(grids[1].cells().size(), 1u);
}

TEST(CellGroups, only_places_that_a_cell_uses_are_kept)
{
    const auto grids = grids_of(lines_in("+--+--+\n"
                                         "|  |  |\n"
                                         "+--+--+--\n"
                                         "      |\n"));
    ASSERT_EQ(grids.size(), 1u);
    EXPECT_EQ(grids[0].across(), (std::vector<double>{0, 30, 60}));
    EXPECT_EQ(grids[0].down(), (std::vector<double>{0, 20}));
}

TEST(CellGroups, a_first_row_that_lines_leave_open_is_closed)
{
    const auto grids = grids_of(lines_in("+--+\n"
                                         "|  |\n"
                                         "|  +--+\n"
                                         "|  |  |\n"
                                         "|  +--+\n"
                                         "|  |  |\n"
                                         "+--+--+\n"));
    ASSERT_EQ(grids.size(), 1u);
    EXPECT_TRUE(grids[0].cell_in(0, 1));
}

TEST(CellGroups, a_corner_that_is_cut_out_stays_so)
{
    const auto grids = grids_of(lines_in("+--+\n"
                                         "|  |\n"
                                         "+--+--+\n"
                                         "|  |  |\n"
                                         "+--+--+\n"
                                         "|  |  |\n"
                                         "+--+--+\n"));
    ASSERT_EQ(grids.size(), 1u);
    EXPECT_FALSE(grids[0].cell_in(0, 1));
}

TEST(CellGroups, a_column_too_thin_for_print_goes)
{
    auto lines = lines_in("+---+---+\n"
                          "|       |\n"
                          "+---+---+\n"
                          "|       |\n"
                          "+---+---+\n");
    lines.push_back(vertical_line(40, 0, 20));
    lines.push_back(vertical_line(44, 20, 40));
    const auto grids = grids_of(lines);
    ASSERT_EQ(grids.size(), 1u);
    EXPECT_EQ(grids[0].columns(), 2u);
    EXPECT_EQ(grids[0].cells().size(), 4u);
}

TEST(CellGroups, fine_squares_grow_until_print_fits)
{
    std::vector<StraightLine> lines;
    for (int i = 0; i <= 8; ++i) {
        lines.push_back(vertical_line(i * 3.5, 0, 28));
        lines.push_back(horizontal_line(i * 3.5, 0, 28));
    }
    const auto grids = grids_of(lines);
    for (const auto &grid : grids) {
        for (std::size_t i = 1; i < grid.across().size(); ++i)
            EXPECT_GE(grid.across()[i] - grid.across()[i - 1], 5.0);
    }
}

} // namespace
