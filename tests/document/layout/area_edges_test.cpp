#include "document/layout/area_edges.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;

namespace {

/// One row of two cells, 100 points wide and 60 high each.
const CellGrid two_cells{{0, 100, 200}, {0, 60}, {{0, 0, 1, 1}, {0, 1, 1, 1}}};

bool has_level(const std::vector<Rule> &rules, double top)
{
    for (const auto &rule : rules) {
        if (rule.direction == Rule::Direction::Horizontal && rule.box.top == top)
            return true;
    }
    return false;
}

TEST(AreaEdges, an_area_beside_ruled_tables_gives_its_four_sides)
{
    EXPECT_EQ(edges_of_areas({{{{0, 100, 80, 120}, 0.8}}}, {}).size(), 4u);
}

TEST(AreaEdges, the_ground_of_a_cell_gives_none)
{
    EXPECT_TRUE(edges_of_areas({{{{1, -1, 99, 61}, 0.8}}}, {two_cells}).empty());
}

TEST(AreaEdges, a_frame_does_not_keep_a_table_without_rules_from_being_found)
{
    const CellGrid frame{{0, 100}, {0, 60}, {{0, 0, 1, 1}}};
    EXPECT_EQ(edges_of_areas({{{{10, 10, 90, 40}, 0.8}}}, {frame}).size(), 4u);
}

TEST(AreaEdges, a_bullet_is_no_cell)
{
    EXPECT_TRUE(edges_of_areas({{{{10, 10, 16, 16}, 0}}}, {}).empty());
}

TEST(AreaEdges, a_merged_cell_painted_in_pieces_stays_one)
{
    // The second piece reaches over the next cell below, which is why it is no ground of one cell.
    const CellGrid grid{{0, 100, 200}, {0, 60, 120}, {{0, 0, 1, 1}, {0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 1, 1}}};
    const std::vector<Area> same = {{{0, 0, 100, 30}, 0.8}, {{0, 30, 100, 120}, 0.8}};
    EXPECT_FALSE(has_level(edges_of_areas(same, {grid}), 30));
    const std::vector<Area> other = {{{0, 0, 100, 30}, 0.8}, {{0, 30, 100, 120}, 0.5}};
    EXPECT_TRUE(has_level(edges_of_areas(other, {grid}), 30));
}

} // namespace
