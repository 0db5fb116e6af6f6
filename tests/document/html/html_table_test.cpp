#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

Document page(std::string_view markup)
{
    return read("<!DOCTYPE html><html><body>" + std::string(markup) + "</body></html>", "page.html");
}

TEST(HtmlTable, spans_fill_the_grid)
{
    const auto table =
        table_in(page("<table><tr><th rowspan=2>指標</th><th colspan=2>実績</th></tr><tr><th>R1</th><th>R2</th></tr>"
                      "<tr><td>便数</td><td colspan='2'>調査なし</td></tr></table>"));
    EXPECT_EQ(texts_of(table),
              (Texts{{"指標", "実績", "(実績)"}, {"(指標)", "R1", "R2"}, {"便数", "調査なし", "(調査なし)"}}));
    EXPECT_EQ(table.header_rows, 2);
    EXPECT_EQ(table.origin, Table::Origin::Markup);
    EXPECT_TRUE(table.grid.at(1).at(0).cell.is_header);
}

TEST(HtmlTable, thead_is_the_head_whatever_its_cells_are)
{
    const auto table =
        table_in(page("<table><caption>成果<br>指標</caption><thead><tr><td>指標</td><td>値</td></tr></thead>"
                      "<tbody><tr><th>便数</th><td>2</td></tr></tbody></table>"));
    EXPECT_EQ(table.header_rows, 1);
    EXPECT_EQ(table.caption, "成果\n指標");
    EXPECT_TRUE(table.grid.at(1).at(0).cell.is_header);
    EXPECT_FALSE(table.grid.at(1).at(1).cell.is_header);
}

TEST(HtmlTable, cells_keep_breaks_items_and_paragraphs_as_lines)
{
    EXPECT_EQ(
        texts_of(table_in(page(
            "<table><tr><td>2.89<br>ポイント</td><td><ul><li>一</li><li>二</li></ul></td><td><p>甲</p><p>乙</p></td>"
            "<td>&nbsp;</td></tr></table>"))),
        (Texts{{"2.89\nポイント", "一\n二", "甲\n乙", ""}}));
}

TEST(HtmlTable, spans_stop_at_the_end_of_their_section)
{
    EXPECT_EQ(texts_of(table_in(page("<table><tbody><tr><td rowspan=9>甲</td><td>1</td></tr><tr><td>2</td></tr></tbody>"
                                     "<tbody><tr><td>乙</td><td>3</td></tr></tbody></table>"))),
              (Texts{{"甲", "1"}, {"(甲)", "2"}, {"乙", "3"}}));
    EXPECT_EQ(texts_of(table_in(page("<table><tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr></table>"))),
              (Texts{{"甲", "1"}, {"(甲)", "2"}}));
}

TEST(HtmlTable, short_rows_are_filled_up_below_a_span_at_the_right)
{
    EXPECT_EQ(texts_of(table_in(
                  page("<table><tr><td>1</td><td>2</td><td rowspan=2>甲</td></tr><tr><td>3</td></tr></table>"))),
              (Texts{{"1", "2", "甲"}, {"3", "", "(甲)"}}));
}

TEST(HtmlTable, malformed_spans_are_one)
{
    EXPECT_EQ(texts_of(table_in(page("<table><tr><td colspan='-2'>1</td><td rowspan=x>2</td></tr></table>"))),
              (Texts{{"1", "2"}}));
}

TEST(HtmlTable, a_table_in_a_cell_becomes_its_lines_with_a_finding)
{
    const auto document = page(
        "<table border=1><tr><th>計画</th><td>一覧<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>"
        "</table></td></tr></table>");
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"計画", "一覧\n甲 1\n乙 2"}}));
    ASSERT_EQ(document.findings.size(), 1U);
    EXPECT_EQ(document.findings[0].kind, "nested-table");
}

TEST(HtmlTable, a_table_that_only_places_the_page_is_no_table)
{
    EXPECT_EQ(
        blocks_of(page(
            "<table border=0><tr><td><h2>施策</h2><p>本文</p><table border=1><tr><td>甲</td><td>1</td></tr></table>"
            "</td></tr></table>")),
        (Blocks{"heading2 施策", "paragraph 本文", "table 1x2"}));
}

TEST(HtmlTable, a_sheet_with_a_table_of_data_in_a_cell_places_its_parts)
{
    EXPECT_EQ(blocks_of(page("<table border=1><tr><th colspan=2>施策1-1　学力</th></tr>"
                             "<tr><th>めざす姿</th><td>学ぶ楽しさを知る。</td></tr>"
                             "<tr><td colspan=2><table border=1><tr><th>指標</th><th>実績</th></tr>"
                             "<tr><td>割合</td><td>84%</td></tr></table></td></tr></table>")),
              (Blocks{"paragraph 施策1-1　学力", "term めざす姿", "paragraph 学ぶ楽しさを知る。", "table 2x2"}));
}

TEST(HtmlTable, what_follows_a_placing_table_is_still_in_its_item)
{
    EXPECT_EQ(blocks_of(page("<ul><li>一<table role=presentation><tr><td>二</td></tr></table>三</li></ul><p>四</p>")),
              (Blocks{"item1 一", "item1 二", "item1 三", "paragraph 四"}));
}

TEST(HtmlTable, rows_that_are_not_shown_are_left_out)
{
    EXPECT_EQ(texts_of(table_in(page("<table><tr style='display:none'><td>x</td></tr><tr><td>甲</td></tr></table>"))),
              (Texts{{"甲"}}));
}

} // namespace
