#include "document/layout/unruled_tables.hpp"

#include "document/layout/page.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::layout;
using namespace taikei::document::layout::testing;

namespace {

const std::vector<std::vector<std::string>> figures_of_years = {
    {"指標", "R2", "R7"}, {"便数", "12", "24"}, {"人数", "3", "5"}};

std::vector<CellGrid> unruled_tables_of(PageBuilder &page)
{
    return find_unruled_tables(page.content().words);
}

TEST(UnruledTableGrids, short_pieces_in_three_columns_are_one)
{
    PageBuilder page;
    page.texts(55, 105, 100, 20, figures_of_years);
    const auto tables = unruled_tables_of(page);
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].rows(), 3u);
    EXPECT_EQ(tables[0].columns(), 3u);
    EXPECT_EQ(tables[0].down(), (std::vector<double>{105, 120, 140, 155})) << "rows part in the middle of the white";
}

TEST(UnruledTableGrids, a_line_close_below_goes_on_with_its_row)
{
    PageBuilder page;
    page.texts(55, 105, 100, 20, figures_of_years).word(55, 156, "(平日)");
    page.texts(55, 175, 100, 20, {{"世帯", "1", "2"}});
    const auto tables = unruled_tables_of(page);
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].rows(), 4u);
}

TEST(UnruledTableGrids, a_title_in_large_letters_is_no_row)
{
    PageBuilder page;
    page.texts(55, 105, 100, 20, {{"交通", "便利な", "まち"}}).texts(55, 125, 100, 20, figures_of_years);
    for (Word &word : page.content().words)
        word.style.size *= word.box.top < 120 ? 2 : 1;
    const auto tables = unruled_tables_of(page);
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables[0].rows(), 3u);
}

TEST(UnruledTableGrids, wide_white_ends_a_table)
{
    PageBuilder page;
    page.texts(55, 105, 100, 20, figures_of_years).texts(55, 205, 100, 20, figures_of_years);
    EXPECT_EQ(unruled_tables_of(page).size(), 2u);
}

TEST(UnruledTableGrids, two_rows_or_two_columns_are_none)
{
    PageBuilder rows;
    rows.texts(55, 105, 100, 20, {figures_of_years[0], figures_of_years[1]});
    EXPECT_TRUE(unruled_tables_of(rows).empty());
    PageBuilder columns;
    columns.texts(55, 105, 100, 20, {{"指標", "R2"}, {"便数", "12"}, {"人数", "3"}});
    EXPECT_TRUE(unruled_tables_of(columns).empty());
}

TEST(UnruledTableGrids, words_without_figures_are_a_list)
{
    PageBuilder page;
    page.texts(55, 105, 100, 20,
               {{"福祉課", "健康課", "企画課"}, {"教育課", "学校課", "図書館"}, {"農林課", "水産課", "商工課"}});
    EXPECT_TRUE(unruled_tables_of(page).empty());
}

TEST(UnruledTableGrids, mostly_empty_columns_are_text_that_happens_to_align)
{
    PageBuilder page;
    page.texts(55, 105, 60, 20,
               {{"1", "便数", "", "", "", ""},
                {"2", "", "人数", "", "", ""},
                {"3", "", "", "世帯", "", ""},
                {"4", "", "", "", "戸", ""}});
    EXPECT_TRUE(unruled_tables_of(page).empty());
}

} // namespace
