#include "document/layout/page_end.hpp"

#include "document/reading.hpp"

#include <gtest/gtest.h>

using namespace taikei::document;
using namespace taikei::document::layout;
using taikei::document::testing::Texts;
using taikei::document::testing::texts_of;

namespace {

Table table_of_rows(const Texts &rows)
{
    Table table;
    for (const auto &texts : rows) {
        auto &row = table.grid.emplace_back();
        for (const auto &text : texts)
            row.emplace_back().cell.text = text;
    }
    return table;
}

/// Makes the cell one with those below it, `rows` in all.
void merge_down(Table &table, std::size_t row, std::size_t column, std::size_t rows)
{
    const auto text = table.grid[row][column].cell.text;
    for (std::size_t r = row; r < row + rows; ++r) {
        auto &cell = table.grid[r][column];
        cell.cell.text = text;
        cell.cell.row_span = static_cast<int>(rows);
        cell.covered = r > row;
    }
}

TEST(PageEnd, breaks_a_row_whose_text_goes_on_without_its_number)
{
    const auto before = table_of_rows({{"1", "相談に応じ、計画"}});
    const auto overleaf = table_of_rows({{"", "の作成を目指す。"}, {"2", "研修"}});
    EXPECT_TRUE(find_page_end(before, overleaf, 0).breaks_row);
    auto joined = before;
    auto rest = overleaf;
    append_rows(joined, std::move(rest), 0);
    EXPECT_EQ(texts_of(joined), (Texts{{"1", "相談に応じ、計画の作成を目指す。"}, {"2", "研修"}}));
}

TEST(PageEnd, behind_a_sentence_the_rest_is_a_line_of_its_own)
{
    auto before = table_of_rows({{"1", "相談に応じる。"}});
    append_rows(before, table_of_rows({{"", "計画を作る。"}}), 0);
    EXPECT_EQ(texts_of(before), (Texts{{"1", "相談に応じる。\n計画を作る。"}}));
}

TEST(PageEnd, breaks_nothing_between_rows)
{
    const auto end = find_page_end(table_of_rows({{"1", "相談"}}), table_of_rows({{"2", "研修"}}), 0);
    EXPECT_FALSE(end.breaks_anything());
}

TEST(PageEnd, behind_a_head_printed_again_the_next_row_is_looked_at)
{
    auto before = table_of_rows({{"No", "内容"}, {"1", "相談に応じ、計画"}});
    auto overleaf = table_of_rows({{"No", "内容"}, {"", "を作る。"}});
    append_rows(before, std::move(overleaf), 1);
    EXPECT_EQ(texts_of(before), (Texts{{"No", "内容"}, {"1", "相談に応じ、計画を作る。"}}));
}

TEST(PageEnd, a_merged_cell_goes_on)
{
    auto before = table_of_rows({{"推進", "講座", "5回"}, {"", "研修", "8回"}});
    merge_down(before, 0, 0, 2);
    auto overleaf = table_of_rows({{"", "広報", "12回"}});
    EXPECT_EQ(find_page_end(before, overleaf, 0).merged_columns, 1u);
    append_rows(before, std::move(overleaf), 0);
    ASSERT_EQ(before.grid.size(), 3u);
    EXPECT_EQ(before.grid[2][0].cell.text, "推進");
    EXPECT_TRUE(before.grid[2][0].covered);
    EXPECT_EQ(before.grid[0][0].cell.row_span, 3);
}

TEST(PageEnd, its_text_may_stand_on_both_sides)
{
    auto before = table_of_rows({{"方針⑥", "相談", "5回"}, {"方針⑦", "講座", "5回"}, {"方針⑧", "研修", "8回"}});
    auto overleaf = table_of_rows({{"人材の発掘", "広報", "12回"}});
    EXPECT_EQ(find_page_end(before, overleaf, 0).merged_columns, 1u);
    append_rows(before, std::move(overleaf), 0);
    EXPECT_EQ(before.grid[2][0].cell.text, "方針⑧\n人材の発掘");
    const auto other = table_of_rows({{"方針⑨", "広報", "12回"}});
    EXPECT_EQ(find_page_end(before, other, 0).merged_columns, 0u) << "a number of its own";
}

} // namespace
