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

TEST(BrokenRows, a_bracket_alone_goes_on_with_the_head)
{
    EXPECT_EQ(texts_of(table_in("指標名\t現状値\n（令和４年度）\t目標値\n（令和10年度）\n"
                                "保育所の数\t5\t6\n保育士の数\t50\t60\n")),
              (Texts{{"指標名", "現状値\n（令和４年度）", "目標値\n（令和10年度）"},
                     {"保育所の数", "5", "6"},
                     {"保育士の数", "50", "60"}}));
}

TEST(BrokenRows, a_row_without_a_number_goes_on_with_the_numbered_one)
{
    const std::string rows = "番号\t事業名\t担当課\t方向\n1\t福祉学習\t学校教育課\t継続\n";
    EXPECT_EQ(texts_of(table_in(rows + "2\t見守り\t福祉課\n社協\t継続\n3\t講座\t福祉課\t継続\n")),
              (Texts{{"番号", "事業名", "担当課", "方向"},
                     {"1", "福祉学習", "学校教育課", "継続"},
                     {"2", "見守り", "福祉課\n社協", "継続"},
                     {"3", "講座", "福祉課", "継続"}}));
    EXPECT_EQ(blocks_of(rows + "2\t見守り\t福祉課\n3\t講座\t福祉課\t継続\n"), Blocks{"table 4x4"});
}

TEST(BrokenRows, a_head_in_pieces_stands_above_a_single_row)
{
    EXPECT_EQ(texts_of(table_in(
                  "指標名\t区分\t現状値\n（令和５年度）\t目標値\n（令和18年度）\t出典\n受診率\t\t50％\t60％\t②\n")),
              (Texts{{"指標名", "区分", "現状値\n（令和５年度）", "目標値\n（令和18年度）", "出典"},
                     {"受診率", "", "50％", "60％", "②"}}));
}

TEST(BrokenRows, the_rest_of_a_sentence_begins_no_row)
{
    EXPECT_EQ(texts_of(table_in("取組名\t内容\t担当課\n野菜運動\t食堂と組み、野菜の一皿を\n割引で出します。\t健康課\n"
                                "料理教室\t夏に開きます。\t健康課\n教育課\n")),
              (Texts{{"取組名", "内容", "担当課"},
                     {"野菜運動", "食堂と組み、野菜の一皿を割引で出します。", "健康課"},
                     {"料理教室", "夏に開きます。", "健康課\n教育課"}}));
}

TEST(BrokenRows, a_bullet_like_that_of_the_last_cell_goes_on_with_its_list)
{
    const std::string head = "主体\t内容\t取組\n市民\t地域で\t・あいさつをします。\n";
    const std::string last = "事業者\t職場で\t・見守ります。\n";
    EXPECT_EQ(texts_of(table_in(head + "・行事に参加します。\n" + last)),
              (Texts{{"主体", "内容", "取組"},
                     {"市民", "地域で", "・あいさつをします。\n・行事に参加します。"},
                     {"事業者", "職場で", "・見守ります。"}}));
    EXPECT_EQ(blocks_of(head + "◆行事に参加します。\n" + last),
              (Blocks{"table 2x3", "text ◆行事に参加します。", "table 1x3"}));
}

TEST(BrokenRows, a_numbered_title_between_rows_is_a_row_of_its_own)
{
    EXPECT_EQ(texts_of(table_in("指標\t現状値\t目標値\n基本目標１　産業のまち\n従業者数\t812\t850\n"
                                "基本目標２　子育てのまち\n出生率\t1.38\t1.50\n")),
              (Texts{{"指標", "現状値", "目標値"},
                     {"基本目標１　産業のまち", "", ""},
                     {"従業者数", "812", "850"},
                     {"基本目標２　子育てのまち", "", ""},
                     {"出生率", "1.38", "1.50"}}));
}

} // namespace
