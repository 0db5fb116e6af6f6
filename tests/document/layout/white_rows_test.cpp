#include "document/layout/white_rows.hpp"

#include "document/layout/find_tables.hpp"
#include "document/layout/page.hpp"
#include "document/reading.hpp"

#include <gtest/gtest.h>

using namespace taikei::document;
using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;
using taikei::document::testing::Texts;
using taikei::document::testing::texts_of;

namespace {

constexpr double row_height = 20;

std::vector<Texts> tables_on(PageBuilder &page)
{
    std::vector<Texts> tables;
    for (const auto &found : find_tables(page.content()))
        tables.push_back(texts_of(found.table));
    return tables;
}

/// Colours a row, cell by cell.
void colour(PageBuilder &page, double top, const std::vector<double> &across)
{
    for (std::size_t i = 1; i < across.size(); ++i)
        page.area({across[i - 1], top, across[i], top + row_height});
}

const std::vector<double> columns = {50, 150, 250, 350};
const Texts rows = {{"指標", "R2", "R7"}, {"便数", "12", "24"}, {"人数", "3", "5"}, {"台数", "8", "9"}};

PageBuilder page_with_rows()
{
    PageBuilder page;
    page.texts(55, 105, 100, row_height, rows);
    return page;
}

TEST(WhiteRows, stand_between_coloured_ones_and_below_the_last)
{
    auto page = page_with_rows();
    colour(page, 100, columns);
    colour(page, 140, columns);
    EXPECT_EQ(tables_on(page), (std::vector<Texts>{rows}));
}

TEST(WhiteRows, stand_below_a_head_that_alone_is_coloured)
{
    auto page = page_with_rows();
    colour(page, 100, columns);
    EXPECT_EQ(tables_on(page), (std::vector<Texts>{rows}));
}

TEST(WhiteRows, end_at_a_line_that_runs_over_the_columns)
{
    auto page = page_with_rows();
    colour(page, 100, columns);
    page.word(55, 185, "本市では、便数と人数を年に一度公表しています。");
    EXPECT_EQ(tables_on(page), (std::vector<Texts>{rows}));
}

TEST(WhiteRows, columns_below_a_head_of_one_colour_follow_from_what_stands_below_each_other)
{
    auto page = page_with_rows();
    colour(page, 100, {50, 350});
    EXPECT_EQ(tables_on(page), (std::vector<Texts>{rows}));
}

TEST(WhiteRows, below_a_coloured_head_stand_between_level_rules)
{
    PageBuilder page;
    colour(page, 100, columns);
    page.texts(55, 105, 100, row_height, {{"指標", "R2", "R7"}}).word(155, 124, "12").word(155, 136, "(R3)");
    page.word(55, 130, "便数").word(255, 130, "24").texts(55, 155, 100, row_height, {{"人数", "3", "5"}});
    for (const double rule : {150.0, 170.0}) { // each cell has its own border below
        for (std::size_t i = 1; i < columns.size(); ++i)
            page.rules({rule_across(rule, columns[i - 1], columns[i])});
    }
    EXPECT_EQ(tables_on(page),
              (std::vector<Texts>{{{"指標", "R2", "R7"}, {"便数", "12\n(R3)", "24"}, {"人数", "3", "5"}}}));
}

TEST(WhiteRows, wrapped_lines_below_a_head_are_one_row)
{
    PageBuilder page;
    colour(page, 100, columns);
    page.texts(55, 105, 100, row_height, {{"指標", "R2", "R7"}})
        .texts(55, 130, 100, 30, {{"便数", "12", "24"}, {"人数", "3", "5"}});
    page.word(55, 142, "(平日)").word(55, 172, "(休日)");
    EXPECT_EQ(tables_on(page),
              (std::vector<Texts>{{{"指標", "R2", "R7"}, {"便数\n(平日)", "12", "24"}, {"人数\n(休日)", "3", "5"}}}));
}

TEST(WhiteRows, prose_between_the_bars_of_headings_is_none)
{
    PageBuilder page;
    for (const double top : {100, 160, 220}) {
        page.area({50, top, 350, top + row_height}).word(55, top + 5, "施策の方向");
        page.word(55, top + 25, "市民が安心して暮らせるまちをめざします。").word(55, top + 40, "取組を進めます。");
    }
    EXPECT_TRUE(tables_on(page).empty());
}

TEST(WhiteRows, the_bar_of_the_next_heading_is_no_row)
{
    auto page = page_with_rows();
    colour(page, 100, columns);
    page.area({50, 210, 350, 230}).word(55, 215, "基本方針2");
    EXPECT_EQ(tables_on(page), (std::vector<Texts>{rows}));
}

TEST(WhiteRows, a_coloured_box_with_a_list_is_no_head)
{
    PageBuilder page;
    page.area({50, 100, 350, 140}).word(55, 105, "【主な事業】");
    page.word(55, 122, "□").word(80, 122, "相談支援事業").word(180, 122, "□").word(205, 122, "見守り事業");
    page.word(55, 150, "市民の意識を高めます。").word(55, 165, "普及を図ります。");
    EXPECT_TRUE(tables_on(page).empty());
}

TEST(WhiteRows, nothing_is_closed_round_a_ruled_table)
{
    PageBuilder page;
    page.grid(columns, {100, 120, 140, 160}).area({50, 100, 350, 120});
    const auto found = find_tables(page.texts(55, 105, 100, row_height, {rows[0], rows[1], rows[2]}).content());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(close_white_rows(page.content(), {found[0].grid}).empty());
}

} // namespace
