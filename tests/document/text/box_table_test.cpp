#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

TEST(BoxTable, rules_part_rows_and_printed_lines_are_joined)
{
    const auto table = table_in("┌──────┬────┐\n"
                                "│指標　　　　│目標　　│\n"
                                "├──────┼────┤\n"
                                "│手引きを受け│５００　│\n"
                                "│た世帯　　　│　　　　│\n"
                                "├──────┼────┤\n"
                                "│相談会　　　│６　　　│\n"
                                "└──────┴────┘\n");
    EXPECT_EQ(texts_of(table), (Texts{{"指標", "目標"}, {"手引きを受けた世帯", "５００"}, {"相談会", "６"}}));
    EXPECT_EQ(table.origin, Table::Origin::Boxes);
    EXPECT_EQ(table.grid.at(1).at(0).cell.place.first_line, 4);
    EXPECT_EQ(table.grid.at(1).at(0).cell.place.last_line, 5);
}

TEST(BoxTable, box_characters_of_single_width_line_up_too)
{
    EXPECT_EQ(texts_of(table_in("┌──────┬────┐\n"
                                "│指標  │R5  │\n"
                                "├──────┼────┤\n"
                                "│便数  │ 12 │\n"
                                "├──────┼────┤\n"
                                "│人数  │  3 │\n"
                                "└──────┴────┘\n")),
              (Texts{{"指標", "R5"}, {"便数", "12"}, {"人数", "3"}}));
}

TEST(BoxTable, where_rules_and_strokes_miss_cells_are_merged)
{
    const auto table = table_in("┌──────┬────┬────┐\n"
                                "│指標  │R5  │R7  │\n"
                                "├──────┼────┴────┤\n"
                                "│来館者│維持する │\n"
                                "├──────┼────┬────┤\n"
                                "│ 世帯 │ 1  │ 2  │\n"
                                "│      ├────┼────┤\n"
                                "│      │ 3  │ 4  │\n"
                                "└──────┴────┴────┘\n");
    EXPECT_EQ(
        texts_of(table),
        (Texts{{"指標", "R5", "R7"}, {"来館者", "維持する", "(維持する)"}, {"世帯", "1", "2"}, {"(世帯)", "3", "4"}}));
    EXPECT_EQ(table.grid.at(1).at(1).cell.column_span, 2);
    EXPECT_EQ(table.grid.at(2).at(0).cell.row_span, 2);
}

TEST(BoxTable, a_rule_below_the_head_alone_makes_each_line_a_row)
{
    const auto table = table_in("+------+----+-----+\n"
                                "| 指標 | R5 | R7  |\n"
                                "+======+====+=====+\n"
                                "| 人口 | 12 | 13  |\n"
                                "| 世帯 |  5 |  6  |\n"
                                "+------+----+-----+\n");
    EXPECT_EQ(texts_of(table), (Texts{{"指標", "R5", "R7"}, {"人口", "12", "13"}, {"世帯", "5", "6"}}));
    EXPECT_EQ(table.header_rows, 1);
}

TEST(BoxTable, a_heavier_rule_closes_the_head)
{
    const auto table = table_in("┏━━━━┯━━┓\n"
                                "┃指標　　│値　┃\n"
                                "┣━━━━┿━━┫\n"
                                "┃便数　　│２　┃\n"
                                "┠────┼──┨\n"
                                "┃人数　　│３　┃\n"
                                "┗━━━━┷━━┛\n");
    EXPECT_EQ(texts_of(table), (Texts{{"指標", "値"}, {"便数", "２"}, {"人数", "３"}}));
    EXPECT_EQ(table.header_rows, 1);
}

TEST(BoxTable, lines_that_end_early_keep_their_breaks)
{
    EXPECT_EQ(texts_of(table_in("+----------------+----+\n"
                                "| 事業           | 課 |\n"
                                "+----------------+----+\n"
                                "| ・講座         | 甲 |\n"
                                "| ・相談         |    |\n"
                                "+----------------+----+\n"
                                "| 健診           | 乙 |\n"
                                "+----------------+----+\n")),
              (Texts{{"事業", "課"}, {"・講座\n・相談", "甲"}, {"健診", "乙"}}));
}

TEST(BoxTable, strokes_that_do_not_line_up_are_text)
{
    EXPECT_EQ(blocks_of("┌──┬──┐\n│ a          │\n│b│c│d│e│\n└──┴──┘\n").front(), "text ┌──┬──┐");
    EXPECT_EQ(blocks_of("──────\n本文\n"), (Blocks{"text ──────", "text 本文"}));
}

} // namespace
