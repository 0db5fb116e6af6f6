#include "document/reading.hpp"

/// Rows of tabs whose cells have line breaks.
using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

TEST(BrokenRows, cells_with_line_breaks_are_joined_in_the_head_and_below)
{
    EXPECT_EQ(texts_of(table_in("指標名\t現状値\n"
                                "（令和５年度）\t目標値\n"
                                "（令和11年度）\t担当課\n"
                                "「ほっとできる居場所がある」と答えた\n"
                                "こどもの割合\t81.2%\t増加\t子育て支援課\n"
                                "保育所の数\t5\t6\t子育て支援課\n")),
              (Texts{{"指標名", "現状値\n（令和５年度）", "目標値\n（令和11年度）", "担当課"},
                     {"「ほっとできる居場所がある」と答えた\nこどもの割合", "81.2%", "増加", "子育て支援課"},
                     {"保育所の数", "5", "6", "子育て支援課"}}));
}

TEST(BrokenRows, a_row_knows_all_of_its_lines)
{
    const auto table = table_in("指標名\t現状値\n（令和５年度）\t目標値\n保育所の数\t5\t6\n保育士の数\t50\t60\n");
    ASSERT_EQ(table.grid.size(), 3U);
    EXPECT_EQ(table.grid[0][0].cell.place.first_line, 1);
    EXPECT_EQ(table.grid[0][0].cell.place.last_line, 2);
    EXPECT_EQ(table.grid[1][0].cell.place.first_line, 3);
}

TEST(BrokenRows, a_second_department_on_its_own_line_is_the_last_cells)
{
    EXPECT_EQ(texts_of(table_in("事業名\t内容\t担当課\n"
                                "遊び場の整備\t広場を設けます。\t子育て支援課\n"
                                "福祉課\n"
                                "講座の開催\t親子の講座を開きます。\t子育て支援課\n")),
              (Texts{{"事業名", "内容", "担当課"},
                     {"遊び場の整備", "広場を設けます。", "子育て支援課\n福祉課"},
                     {"講座の開催", "親子の講座を開きます。", "子育て支援課"}}));
}

TEST(BrokenRows, a_heading_between_two_tables_is_no_cell)
{
    const std::string head = "指標名\t現状値\n（令和５年度）\t目標値\t担当課\n";
    EXPECT_EQ(blocks_of(head + "保育所の数\t5\t6\t保育課\n保育士の数\t50\t60\t保育課\n第２節 学校\n" + head
                        + "給食の回数\t5\t6\t学校課\n図書の冊数\t50\t60\t学校課\n"),
              (Blocks{"table 3x4", "text 第２節 学校", "table 3x4"}));
}

TEST(BrokenRows, a_note_below_is_no_cell)
{
    EXPECT_EQ(
        blocks_of("指標名\t現状値\n（令和５年度）\t目標値\n保育所の数\t5\t6\n保育士の数\t50\t60\n※数は見込みです。\n"),
        (Blocks{"table 3x3", "text ※数は見込みです。"}));
}

TEST(BrokenRows, rows_without_their_last_cells_are_rows)
{
    EXPECT_EQ(texts_of(table_in("指標名\t単位\tR1\tR2\n受診率\t%\t17.8\n参加者数\t人\t5\t6\n相談件数\t件\t8\n")),
              (Texts{{"指標名", "単位", "R1", "R2"},
                     {"受診率", "%", "17.8", ""},
                     {"参加者数", "人", "5", "6"},
                     {"相談件数", "件", "8", ""}}));
}

} // namespace
