#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

TEST(TabTable, lines_with_tabs_are_rows_and_short_ones_are_filled_up)
{
    const auto table = table_in("\n\n指標名\t単位\tR1\tR2\n受診率\t%\t17.8\n");
    EXPECT_EQ(texts_of(table), (Texts{{"指標名", "単位", "R1", "R2"}, {"受診率", "%", "17.8", ""}}));
    EXPECT_EQ(table.origin, Table::Origin::Tabs);
    EXPECT_EQ(table.header_rows, 0);
    EXPECT_EQ(table.blank_lines_above, 2);
    EXPECT_EQ(table.place.first_line, 3);
    EXPECT_EQ(table.place.last_line, 4);
}

TEST(TabTable, every_cell_knows_its_place)
{
    const auto table = table_in("a\tb\nc\td\n");
    const auto &place = table.grid.at(1).at(1).cell.place;
    EXPECT_EQ(taikei::base::describe(place), "plan.txt, line 2, row 2, column 2");
}

TEST(TabTable, a_row_of_dashes_marks_the_head)
{
    const auto table = table_in("担当課\t福祉課\t反映区分\tA\n-----\t------\t--------\t---\n");
    EXPECT_EQ(texts_of(table), (Texts{{"担当課", "福祉課", "反映区分", "A"}}));
    EXPECT_EQ(table.header_rows, 1);
}

TEST(TabTable, single_dashes_are_values)
{
    EXPECT_EQ(texts_of(table_in("人数\t5\t6\n-\t-\t-\n")), (Texts{{"人数", "5", "6"}, {"-", "-", "-"}}));
}

TEST(TabTable, a_blank_line_ends_the_table)
{
    EXPECT_EQ(blocks_of("a\tb\n\nc\td\ne\tf\n本文\n"), (Blocks{"table 1x2", "table 2x2", "text 本文"}));
}

TEST(TabTable, leading_tabs_are_empty_cells)
{
    EXPECT_EQ(texts_of(table_in("評価指標\t指標名\t人\n\t参加者\t31\n")),
              (Texts{{"評価指標", "指標名", "人"}, {"", "参加者", "31"}}));
}

TEST(TabTable, lines_only_indented_by_tabs_are_text)
{
    const auto document = read("\t・一\n\t\t・二\n");
    EXPECT_EQ(blocks_of(document), (Blocks{"text ・一", "text ・二"}));
    EXPECT_EQ(line_at(document, 1).indent, 16);
}

TEST(TabTable, fragments_in_cells_are_decoded)
{
    EXPECT_EQ(texts_of(table_in("取組\t<ul><li>一</li><li>二</li></ul>\t<p>甲&amp;乙</p>\n")),
              (Texts{{"取組", "一\n二", "甲&乙"}}));
}

TEST(TabTable, says_that_it_starts_a_page)
{
    EXPECT_TRUE(table_in("本文\n \na\tb\n").starts_page);
    EXPECT_FALSE(table_in("本文\n\na\tb\n").starts_page);
}

TEST(TabTable, rows_that_alone_have_a_part_get_a_column_for_it)
{
    EXPECT_EQ(texts_of(table_in("指標\t現状値\t目標値\n"
                                "子育ての満足度\t就学前\t72%\t80%\n"
                                "\t小学生\t67%\t75%\n"
                                "待機児童数\t3人\t0人\n")),
              (Texts{{"指標", "", "現状値", "目標値"},
                     {"子育ての満足度", "就学前", "72%", "80%"},
                     {"", "小学生", "67%", "75%"},
                     {"待機児童数", "", "3人", "0人"}}));
}

TEST(TabTable, one_wide_row_is_no_row_with_a_part)
{
    EXPECT_EQ(
        texts_of(table_in("指標\t現状値\t目標値\n子育ての満足度\t就学前\t72%\t80%\n待機児童数\t3人\t0人\n")).front(),
        (std::vector<std::string>{"指標", "現状値", "目標値", ""}));
}

TEST(TabTable, a_tab_behind_a_mark_or_number_parts_no_cells)
{
    EXPECT_EQ(blocks_of("(1)\t窓口の改善\n・\t申請が伸びていない。\n※１\t件数は延べ。\n"),
              (Blocks{"text (1)　窓口の改善", "text ・申請が伸びていない。", "text ※１　件数は延べ。"}));
}

TEST(TabTable, items_go_on_in_the_cell_above)
{
    const auto table =
        table_in("担当課\t総務課\n現状と課題\t・\t入口が分かりにくい。\n・\t申請が伸びていない。\n時期\tR6\n");
    EXPECT_EQ(texts_of(table),
              (Texts{{"担当課", "総務課"},
                     {"現状と課題", "・入口が分かりにくい。\n・申請が伸びていない。"},
                     {"時期", "R6"}}));
}

TEST(TabTable, a_circle_that_begins_no_line_judges)
{
    const auto table = table_in("事業\t評価\t理由\n講座\t○\t計画どおり開いた。\n");
    EXPECT_EQ(texts_of(table).back(), (std::vector<std::string>{"講座", "○", "計画どおり開いた。"}));
}

TEST(TabTable, numbers_below_one_head_stand_with_their_titles)
{
    const auto table = table_in("方針\t取組\n1\t便利な窓口\t①\t申請\n\t\t②\t交付\n2\t仕事の見直し\t①\t決裁\n");
    EXPECT_EQ(texts_of(table),
              (Texts{{"方針", "取組"}, {"1　便利な窓口", "①　申請"}, {"", "②　交付"}, {"2　仕事の見直し", "①　決裁"}}));
}

} // namespace
