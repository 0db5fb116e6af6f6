#include "document/layout/aligned_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

using namespace taikei::document::layout;

namespace {

/// A row whose pieces reach from the first to the second of each pair; letters are 10 points high.
PrintRow row_with(const std::vector<std::pair<double, double>> &pieces)
{
    PrintRow row;
    row.size = 10;
    for (const auto &[left, right] : pieces)
        row.pieces.push_back({left, 0, right, 10});
    return row;
}

using Gutters = std::vector<double>;

TEST(AlignedGrid, white_from_top_to_bottom_parts_columns)
{
    const std::vector rows = {row_with({{50, 90}, {150, 170}, {200, 220}}),
                              row_with({{50, 110}, {150, 160}, {210, 220}})};
    EXPECT_EQ(find_gutters(rows), (Gutters{130, 185}));
}

TEST(AlignedGrid, white_narrower_than_heads_keep_parts_nothing)
{
    const std::vector rows = {row_with({{50, 100}, {103, 150}}), row_with({{50, 100}, {103, 150}})};
    EXPECT_EQ(find_gutters(rows), Gutters{});
}

TEST(AlignedGrid, one_row_in_five_may_cross_a_gutter)
{
    const auto row = row_with({{50, 90}, {150, 190}});
    std::vector rows(4, row);
    rows.push_back(row_with({{50, 190}}));
    EXPECT_EQ(find_gutters(rows), Gutters{120});
    EXPECT_EQ(find_gutters(std::span(rows).last(4)), Gutters{}) << "one in four may not";
}

TEST(AlignedGrid, a_head_at_the_left_of_its_figures_is_in_one_column_with_them)
{
    const std::vector rows = {row_with({{50, 90}, {150, 170}}), row_with({{50, 90}, {190, 210}}),
                              row_with({{50, 90}, {190, 210}})};
    EXPECT_EQ(find_gutters(rows), Gutters{120});
}

TEST(AlignedGrid, a_piece_over_a_gutter_is_a_merged_cell)
{
    std::vector rows(4, row_with({{50, 90}, {150, 190}, {250, 290}}));
    rows.insert(rows.begin(), row_with({{50, 90}, {150, 290}}));
    const auto grid = align(rows, {0, 20, 40, 60, 80, 100}, 40, 300);
    ASSERT_TRUE(grid);
    EXPECT_EQ(grid->across(), (std::vector<double>{40, 120, 220, 300}));
    EXPECT_EQ(grid->cells().size(), 2u + 4u * 3u);
    EXPECT_EQ(grid->cells()[1], (CellSpan{0, 1, 1, 2}));
}

TEST(AlignedGrid, one_column_is_no_grid)
{
    const std::vector rows = {row_with({{50, 190}}), row_with({{50, 180}})};
    EXPECT_FALSE(align(rows, {0, 20, 40}, 40, 300));
}

} // namespace
