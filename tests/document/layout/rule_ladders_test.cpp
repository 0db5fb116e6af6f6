#include "document/layout/rule_ladders.hpp"

#include "document/layout/page.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using taikei::base::Box;

namespace {

/// Lines from 50 to 350 at these heights.
std::vector<StraightLine> rungs_at(const std::vector<double> &heights)
{
    std::vector<StraightLine> lines;
    for (const double top : heights)
        lines.push_back(horizontal_line(top, 50, 350));
    return lines;
}

/// Three columns of short words, a row every 20 points from 105 on.
std::vector<Word> words_in_rows(int rows)
{
    PageBuilder page;
    page.texts(55, 105, 100, 20,
               std::vector<std::vector<std::string>>(static_cast<std::size_t>(rows), {"便数", "12", "24"}));
    return page.content().words;
}

TEST(RuleLadders, a_row_between_each_two_lines)
{
    const auto tables = find_ladder_tables({}, rungs_at({100, 120, 140, 160}), words_in_rows(3), {});
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].down(), (std::vector<double>{100, 120, 140, 160}));
    EXPECT_EQ(tables[0].columns(), 3u);
    EXPECT_EQ(tables[0].box(), (Box{50, 100, 350, 160}));
}

TEST(RuleLadders, a_row_for_each_printed_line_where_lines_part_head_and_body)
{
    const auto tables = find_ladder_tables({}, rungs_at({100, 120, 160}), words_in_rows(3), {});
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].down(), (std::vector<double>{100, 120, 140, 160}));
}

TEST(RuleLadders, two_lines_are_too_few)
{
    EXPECT_TRUE(find_ladder_tables({}, rungs_at({100, 140}), words_in_rows(2), {}).empty());
}

TEST(RuleLadders, lines_with_other_ends_are_of_another_table)
{
    auto lines = rungs_at({100, 120});
    lines.push_back(horizontal_line(140, 50, 340));
    EXPECT_TRUE(find_ladder_tables({}, lines, words_in_rows(2), {}).empty());
    lines.back() = horizontal_line(140, 52, 348);
    EXPECT_EQ(find_ladder_tables({}, lines, words_in_rows(2), {}).size(), 1u);
}

TEST(RuleLadders, a_grid_of_one_column_is_a_ladder)
{
    const CellGrid frame({50, 350}, {100, 120, 140}, {{0, 0}, {1, 0}});
    EXPECT_EQ(find_ladder_tables({frame}, {}, words_in_rows(2), {}).size(), 1u);
}

TEST(RuleLadders, with_a_picture_between_they_are_rules_below_headings)
{
    EXPECT_TRUE(find_ladder_tables({}, rungs_at({100, 140, 180}), words_in_rows(2), {Box{60, 122, 200, 138}}).empty());
}

} // namespace
