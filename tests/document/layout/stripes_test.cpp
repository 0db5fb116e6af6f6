#include "document/layout/stripes.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using taikei::base::Box;

namespace {

constexpr double grey = 0.8;

TEST(Stripes, areas_of_one_height_that_touch_are_one_row)
{
    const std::vector<Area> areas = {{{150, 100, 250, 120}, grey}, {{50, 100, 148, 120}, grey}};
    const auto stripes = find_stripes(areas, {});
    ASSERT_EQ(stripes.size(), 1u);
    EXPECT_EQ(stripes[0].edges, (std::vector<double>{50, 149, 250})) << "the joint is one edge";
    EXPECT_EQ(stripes[0].top, 100);
    EXPECT_EQ(stripes[0].height(), 20);
}

TEST(Stripes, rows_stand_from_top_to_bottom)
{
    const std::vector<Area> areas = {{{50, 140, 250, 160}, grey}, {{50, 100, 250, 120}, grey}};
    const auto stripes = find_stripes(areas, {});
    ASSERT_EQ(stripes.size(), 2u);
    EXPECT_EQ(stripes[0].top, 100);
    EXPECT_EQ(stripes[1].top, 140);
}

TEST(Stripes, areas_apart_or_of_other_heights_are_rows_of_their_own)
{
    const std::vector<Area> apart = {{{50, 100, 150, 120}, grey}, {{154, 100, 250, 120}, grey}};
    EXPECT_EQ(find_stripes(apart, {}).size(), 2u);
    const std::vector<Area> of_other_heights = {{{50, 100, 150, 120}, grey}, {{150, 100, 250, 122}, grey}};
    EXPECT_EQ(find_stripes(of_other_heights, {}).size(), 2u);
}

TEST(Stripes, what_is_white_or_too_small_for_text_is_none)
{
    const std::vector<Area> areas = {
        {{50, 100, 250, 120}, 1.0}, {{50, 140, 250, 147}, grey}, {{50, 160, 57, 180}, grey}};
    EXPECT_TRUE(find_stripes(areas, {}).empty());
}

TEST(Stripes, what_lies_in_a_ruled_table_is_left_out)
{
    const std::vector<Area> areas = {{{50, 100, 250, 120}, grey}};
    const CellGrid table({50, 150, 250}, {100, 120, 140}, {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    EXPECT_TRUE(find_stripes(areas, {table}).empty());
    const CellGrid frame({40, 260}, {90, 200}, {{0, 0}});
    EXPECT_EQ(find_stripes(areas, {frame}).size(), 1u) << "a single cell is a frame around it";
}

} // namespace
