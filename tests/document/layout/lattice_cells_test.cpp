#include "document/layout/lattice_cells.hpp"

#include "document/layout/picture.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using Cells = std::vector<CellSpan>;

namespace taikei::document::layout {
void PrintTo(const CellSpan &cell, std::ostream *out)
{
    *out << "row " << cell.row << "+" << cell.rows << " column " << cell.column << "+" << cell.columns;
}
} // namespace taikei::document::layout

namespace {

Cells cells_in(std::string_view picture)
{
    return find_cells(Lattice{lines_in(picture)});
}

TEST(LatticeCells, slots_with_nothing_between_them_are_one_cell)
{
    EXPECT_EQ(cells_in("+--+--+--+\n"
                       "|  |     |\n"
                       "|  +--+--+\n"
                       "|  |  |  |\n"
                       "+--+--+--+\n"),
              (Cells{{0, 0, 2, 1}, {0, 1, 1, 2}, {1, 1, 1, 1}, {1, 2, 1, 1}}));
}

TEST(LatticeCells, what_is_open_to_the_outside_is_none)
{
    EXPECT_EQ(cells_in("+--+--\n"
                       "|  |\n"
                       "+--+\n"),
              (Cells{{0, 0, 1, 1}}));
}

TEST(LatticeCells, a_line_that_ends_early_cuts_a_corner_out)
{
    EXPECT_EQ(cells_in("+--+--+\n"
                       "|     |\n"
                       "+--+  |\n"
                       "|  |  |\n"
                       "+--+--+\n"),
              (Cells{{0, 0, 1, 2}, {1, 0, 1, 1}, {1, 1, 1, 1}}));
}

} // namespace
