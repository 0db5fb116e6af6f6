#include "document/text/tabs/separated.hpp"

#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

TEST(Separated, quoted_fields_hold_delimiters_quotes_and_breaks)
{
    const auto table = table_in("指標名,単位,\"R2\r\n年度\"\r\n\"来館\"\"者\"\"数\",人,\"1,234\"\r\n", "data.csv");
    EXPECT_EQ(texts_of(table), (Texts{{"指標名", "単位", "R2\n年度"}, {"来館\"者\"数", "人", "1,234"}}));
    EXPECT_EQ(table.origin, Table::Origin::Separated);
    EXPECT_EQ(table.grid.at(1).at(0).cell.place.first_line, 3);
}

TEST(Separated, places_are_the_cells_that_a_spreadsheet_shows)
{
    const auto document = read("題名\n\n指標名,目標\n\"来館\n者数\",12\n貸出数,34\n", "data.csv");
    const auto &title = std::get<Line>(document.blocks.at(0));
    const auto &table = std::get<Table>(document.blocks.at(1));
    EXPECT_EQ(taikei::base::describe(title.place), "data.csv, cell A1");
    EXPECT_EQ(taikei::base::describe(table.grid.at(2).at(1).cell.place), "data.csv, cell B5");
}

TEST(Separated, the_delimiter_is_found)
{
    EXPECT_EQ(find_delimiter("a,b\nc,d\n", "csv"), ',');
    EXPECT_EQ(find_delimiter("a;1.5;x\nc;2,5;y\n", "csv"), ';');
    EXPECT_EQ(find_delimiter("a\tb\n", "csv"), '\t');
    EXPECT_EQ(find_delimiter("a,b\n", "tsv"), '\t');
    EXPECT_EQ(find_delimiter("a;b;c\n1;2;3\n4;5;6\n", "txt"), ';');
    EXPECT_EQ(find_delimiter("a,b,c\n1,2,3\n4,5\n", "txt"), std::nullopt);
    EXPECT_EQ(find_delimiter("本文です。\n次の文です。\n", "txt"), std::nullopt);
    EXPECT_EQ(find_delimiter("a,b,c\n1,2,3\n4,5,6\n", "md"), std::nullopt);
}

TEST(Separated, titles_above_the_head_are_lines)
{
    const auto document = read("汐見市 評価,,\n（単位：人）,,\n\n指標,R1,R2\n便数,1,2\n", "data.csv");
    EXPECT_EQ(blocks_of(document), (Blocks{"text 汐見市 評価", "text （単位：人）", "table 2x3"}));
    EXPECT_EQ(table_in(document).blank_lines_above, 1);
}

TEST(Separated, a_cell_alone_gives_a_line_for_each_of_its_lines)
{
    const auto document = read("見出し,\n\"一行目\n\n三行目\",\n", "data.csv");
    EXPECT_EQ(blocks_of(document), (Blocks{"text 見出し", "text 一行目", "text 三行目"}));
    const auto &last = std::get<Line>(document.blocks.at(2));
    EXPECT_EQ(last.cell_line, 2);
    EXPECT_EQ(last.place.first_line, 4);
}

TEST(Separated, an_empty_record_parts_tables)
{
    EXPECT_EQ(blocks_of("a,b\nc,d\n,\ne,f,g\n", "data.csv"), (Blocks{"table 2x2", "table 1x3"}));
}

TEST(Separated, a_title_with_its_unit_in_brackets_is_no_row)
{
    const auto document = read("a,b,c\nd,e,f\n,,\n３　コスト,,（単位：千円）\n,R4,R5\n事業費,1,2\n", "data.csv");
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(std::get<Line>(document.blocks[1]).text, "３　コスト");
    EXPECT_EQ(std::get<Line>(document.blocks[2]).text, "（単位：千円）");
}

TEST(Separated, a_quote_that_is_never_closed_is_a_character_with_a_finding)
{
    const auto document = read("a,b\n\"c,d\ne,f\n", "data.csv");
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"a", "b"}, {"\"c", "d"}, {"e", "f"}}));
    ASSERT_EQ(document.findings.size(), 1U);
    EXPECT_EQ(document.findings[0].kind, "unclosed-quote");
    EXPECT_EQ(document.findings[0].place.first_line, 2);
}

TEST(Separated, text_behind_a_closing_quote_is_kept)
{
    EXPECT_EQ(texts_of(table_in("\"a\"b,c\nd\"e,f\n", "data.csv")), (Texts{{"ab", "c"}, {"d\"e", "f"}}));
}

TEST(Separated, a_text_that_a_spreadsheet_saved_has_quoted_cells_and_even_tabs)
{
    const std::string rows = "来館者数\t図書館\t6\n行事の数\t図書館\t7\n";
    EXPECT_EQ(find_delimiter(rows + "\"図書,雑誌の\n貸出数\"\t図書館\t5\n", "txt"), '\t');
    EXPECT_EQ(find_delimiter("利用者数\t図書館\t5\n\t\t\n" + rows, "txt"), '\t');
    EXPECT_EQ(find_delimiter("利用者数\t図書館\t5\n" + rows, "txt"), std::nullopt);
    EXPECT_EQ(find_delimiter(rows + "\"図書,雑誌の\n貸出数\"\t図書館\n", "txt"), std::nullopt);
}

TEST(Separated, a_remark_far_right_of_the_title_makes_no_table)
{
    const std::string rows = "事業名,内容,担当課,R6,R7,R8\n講座,開く,福祉課,1,2,3\n";
    EXPECT_EQ(blocks_of("実施計画,,,,,令和７年３月\n" + rows, "data.csv"),
              (Blocks{"text 実施計画", "text 令和７年３月", "table 2x6"}));
    EXPECT_EQ(blocks_of("実施計画,,令和７年３月,,,\n" + rows, "data.csv"), Blocks{"table 3x6"});
}

} // namespace
