#include "document/office/office_files.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

using Blocks = std::vector<std::string>;

const std::string framed = // style 0 plain, 1 with lines around, 2 percent, 3 thousands
    "<styleSheet><fonts><font/></fonts><borders><border/><border><left style='thin'/><right style='thin'/>"
    "<top style='thin'/><bottom style='thin'/></border></borders><cellXfs><xf numFmtId='0' borderId='0'/>"
    "<xf numFmtId='0' borderId='1'/><xf numFmtId='10' borderId='0'/><xf numFmtId='3' "
    "borderId='0'/></cellXfs></styleSheet>";

std::string number(std::string_view cell, std::string_view value, int style = 0)
{
    return "<c r='" + std::string(cell) + "' s='" + std::to_string(style) + "'><v>" + std::string(value) + "</v></c>";
}

std::string text(std::string_view cell, std::string_view value, int style = 0)
{
    return "<c r='" + std::string(cell) + "' s='" + std::to_string(style) + "' t='inlineStr'><is><t>"
        + std::string(value) + "</t></is></c>";
}

std::string row(int number, std::string_view cells, std::string_view attributes = {})
{
    return "<row r='" + std::to_string(number) + "' " + std::string(attributes) + ">" + std::string(cells) + "</row>";
}

Document workbook(const ExcelSheet &sheet, const std::string &strings = {})
{
    return read(excel_file({sheet}, framed, strings), "plan.xlsx");
}

TEST(Excel, sheets_are_pages_and_cells_keep_their_place)
{
    const auto document =
        read(excel_file({{"表紙", text_row(1, {"計画"}), "", "", ""},
                         {"指標", text_row(3, {"", "名", "値"}) + text_row(4, {"", "人口", "12"}), "", "", ""}}),
             "plan.xlsx");
    ASSERT_EQ(document.pages.size(), 2u);
    EXPECT_EQ(document.pages[1].label, "指標");
    EXPECT_EQ(blocks_of(document), (Blocks{"text 計画", "table 2x2"}));
    const auto &cell = table_in(document).grid[1][1].cell;
    EXPECT_EQ(cell.text, "12");
    EXPECT_EQ(cell.place.page, 2);
    EXPECT_EQ(cell.place.row, 4);
    EXPECT_EQ(cell.place.column, 3);
}

TEST(Excel, a_title_with_a_remark_at_the_right_is_no_row_of_the_table)
{
    const auto document = workbook({"s",
                                    text_row(1, {"政策１　子育て", "", "（単位：千円）"})
                                        + text_row(2, {"事業", "R6", "R7"}) + text_row(3, {"整備", "5", "6"}),
                                    "", "", ""});
    EXPECT_EQ(blocks_of(document), (Blocks{"text 政策１　子育て", "text （単位：千円）", "table 2x3"}));
}

TEST(Excel, texts_are_joined_and_readings_left_out)
{
    const auto document = workbook(
        {"s", row(1, "<c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>") + text_row(2, {"a", "b"}), "", "", ""},
        "<sst><si><t>施策</t><rPh sb='0' eb='2'><t>シサク</t></rPh></si>"
        "<si><r><t>来館</t></r><r><t>者数_x000D_</t></r></si></sst>");
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"施策", "来館者数"}, {"a", "b"}}));
}

TEST(Excel, numbers_are_shown_as_printed)
{
    EXPECT_EQ(
        texts_of(table_in(workbook({"s",
                                    row(1, number("A1", "0.1745", 2) + number("B1", "13788", 3))
                                        + row(2, number("A2", "17.399999999999999") + "<c r='B2' t='b'><v>1</v></c>"),
                                    "", "", ""}))),
        (Texts{{"17.45%", "13,788"}, {"17.4", "TRUE"}}));
}

TEST(Excel, cells_keep_the_number_that_they_do_not_show_whole)
{
    const auto document = workbook({"s",
                                    row(1, number("A1", "0.174567", 2) + number("B1", "13788", 3))
                                        + row(2, number("A2", "12") + text("B2", "1.2E+05")),
                                    "", "", ""});
    std::vector<std::string> stored;
    for (const auto &row : table_in(document).grid)
        for (const auto &slot : row)
            stored.push_back(slot.cell.stored);
    EXPECT_EQ(stored, (std::vector<std::string>{"17.4567%", "13788", "", ""}));
}

TEST(Excel, pictures_are_kept_with_their_cell_and_are_no_text)
{
    const std::string anchor = "<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from>";
    const auto book = [&](const std::string &drawing) {
        return read(
            archive_of({{"_rels/.rels", relationships(relationship("r", "officeDocument", "xl/workbook.xml"))},
                        {"xl/workbook.xml",
                         "<workbook xmlns:r='r'><sheets><sheet name='評価' r:id='s'/></sheets>"
                         "</workbook>"},
                        {"xl/_rels/workbook.xml.rels", relationships(relationship("s", "worksheet", "s.xml"))},
                        {"xl/s.xml", "<worksheet><sheetData>" + text_row(1, {"計画"}) + "</sheetData></worksheet>"},
                        {"xl/_rels/s.xml.rels", relationships(relationship("d", "drawing", "d.xml"))},
                        {"xl/d.xml", drawing}}),
            "plan.xlsx");
    };
    const auto document = book("<xdr:wsDr>" + anchor
                               + "<xdr:pic><xdr:nvPicPr><xdr:cNvPr descr='目標3'/></xdr:nvPicPr></xdr:pic>"
                                 "</xdr:twoCellAnchor>"
                               + anchor + "<xdr:sp/></xdr:twoCellAnchor></xdr:wsDr>");
    EXPECT_EQ(blocks_of(document), (Blocks{"text 計画"}));
    ASSERT_EQ(document.images.size(), 1u);
    EXPECT_EQ(document.images[0].words, "目標3");
    EXPECT_EQ(taikei::base::describe(document.images[0].place), "plan.xlsx, sheet 評価, cell C5");
    EXPECT_TRUE(book("<xdr:wsDr>" + anchor).images.empty()) << "a damaged drawing is no reason to refuse the plan";
}

TEST(Excel, errors_and_missing_values_are_findings)
{
    const auto document =
        workbook({"進捗",
                  row(1, text("A1", "a") + "<c r='B1' t='e'><f>1/0</f><v>#DIV/0!</v></c>" + number("C1", "1"))
                      + row(2, text("A2", "b") + "<c r='B2'><f>SUM(A1)</f></c>" + number("C2", "2"))
                      + row(3, text("A3", "c") + number("B3", "1") + number("C3", "3"))
                      + row(4, "<c r='A4' t='e'><v>#REF!</v></c>", "hidden='1'"),
                  "", "", ""});
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"a", "", "1"}, {"b", "", "2"}, {"c", "1", "3"}}));
    ASSERT_EQ(document.findings.size(), 2u);
    EXPECT_EQ(document.findings[0].kind, "error-value");
    EXPECT_EQ(document.findings[0].detail, "the cell shows the error #DIV/0!");
    EXPECT_EQ(taikei::base::describe(document.findings[0].place), "plan.xlsx, sheet 進捗, cell B1");
    EXPECT_EQ(document.findings[1].kind, "formula-without-value");
    EXPECT_EQ(taikei::base::describe(document.findings[1].place), "plan.xlsx, sheet 進捗, cell B2");
}

TEST(Excel, entities_that_are_not_expanded_are_findings)
{
    const auto in_cell = workbook({"評価", row(1, text("A1", "&city;の目標")), "", "", ""});
    ASSERT_EQ(in_cell.findings.size(), 1u);
    EXPECT_EQ(in_cell.findings[0].kind, "entity-not-expanded");
    EXPECT_EQ(taikei::base::describe(in_cell.findings[0].place), "plan.xlsx, sheet 評価");
    const auto shared =
        workbook({"評価", row(1, "<c r='A1' t='s'><v>0</v></c>"), "", "", ""}, "<sst><si><t>&city;</t></si></sst>");
    ASSERT_EQ(shared.findings.size(), 1u);
    EXPECT_EQ(shared.findings[0].kind, "entity-not-expanded");
}

TEST(Excel, a_form_on_narrow_columns_becomes_labels_and_values)
{
    std::string rows;
    for (int r = 1; r <= 4; ++r) {
        std::string cells;
        for (int c = 0; c < 12; ++c) {
            const std::string name = std::string(1, static_cast<char>('A' + c)) + std::to_string(r);
            const bool is_label = r % 2 == 1 && c == 0;
            const bool is_value = r % 2 == 1 && c == 4;
            cells += is_label || is_value ? text(name, (is_label ? "項目" : "内容") + std::to_string(r), 1)
                                          : "<c r='" + name + "' s='1'/>";
        }
        rows += row(r, cells);
    }
    const auto document = workbook({"様式", rows,
                                    "<mergeCells><mergeCell ref='A1:D2'/><mergeCell ref='E1:L2'/><mergeCell "
                                    "ref='A3:D4'/><mergeCell ref='E3:L4'/></mergeCells>",
                                    "", ""});
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"項目1", "内容1"}, {"項目3", "内容3"}}));
    EXPECT_EQ(table_in(document).grid[1][1].cell.place.row, 3);
    EXPECT_EQ(table_in(document).grid[1][1].cell.place.column, 5);
}

TEST(Excel, titles_notes_and_empty_rows_part_blocks)
{
    EXPECT_EQ(blocks_of(workbook({"s",
                                  text_row(1, {"指標一覧"}) + text_row(2, {"名", "値"}) + text_row(3, {"人口", "1"})
                                      + text_row(4, {"※ 速報"}) + text_row(6, {"名", "値", "備考"})
                                      + text_row(7, {"世帯", "2", "x"}),
                                  "", "", ""})),
              (Blocks{"text 指標一覧", "table 2x2", "text ※ 速報", "table 2x3"}));
}

TEST(Excel, an_empty_column_parts_framed_tables)
{
    std::string rows;
    for (int r = 1; r <= 2; ++r) {
        const auto n = std::to_string(r);
        rows += row(r,
                    text("A" + n, "a" + n, 1) + text("B" + n, "b" + n, 1) + text("D" + n, "d" + n, 1)
                        + text("E" + n, "e" + n, 1));
    }
    EXPECT_EQ(blocks_of(workbook({"s", rows, "", "", ""})), (Blocks{"table 2x2", "table 2x2"}));
}

TEST(Excel, columns_that_do_not_fit_begin_another_table)
{
    const std::string rows = row(1, text("A1", "a") + text("C1", "b")) + row(2, text("A2", "c") + text("C2", "d"))
        + row(3, text("A3", "e") + text("D3", "f")) + row(4, text("A4", "g") + text("D4", "h"));
    EXPECT_EQ(blocks_of(workbook({"s", rows,
                                  "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='C1:F1'/><mergeCell "
                                  "ref='A2:B2'/><mergeCell ref='C2:F2'/><mergeCell ref='A3:C3'/><mergeCell "
                                  "ref='D3:F3'/><mergeCell ref='A4:C4'/><mergeCell ref='D4:F4'/></mergeCells>",
                                  "", ""})),
              (Blocks{"table 2x2", "table 2x2"}));
}

TEST(Excel, what_is_hidden_is_left_out_with_a_finding)
{
    const auto document =
        read(excel_file({{"表",
                          row(1, text("A1", "a") + text("B1", "控え") + text("C1", "c"))
                              + row(2, text("A2", "消"), "hidden='1'") + row(3, text("A3", "d") + text("C3", "e")),
                          "", "", "<col min='2' max='2' hidden='1'/>"},
                         {"作業", text_row(1, {"x"}), "", "state='hidden'", ""}}),
             "plan.xlsx");
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"a", "c"}, {"d", "e"}}));
    ASSERT_EQ(document.findings.size(), 2u);
    EXPECT_EQ(document.findings[0].kind, "hidden-cells");
    EXPECT_EQ(document.findings[0].detail, "2 cells in hidden rows or columns were left out");
    EXPECT_EQ(document.findings[1].kind, "hidden-sheet");
    EXPECT_EQ(document.findings[1].place.page, 2);
}

TEST(Excel, dates_may_count_from_1904)
{
    const std::string styles = "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>";
    const ExcelSheet sheet{"s", row(1, number("A1", "42459")), "", "", ""};
    EXPECT_EQ(blocks_of(read(excel_file({sheet}, styles), "a.xlsx")), (Blocks{"text 2016/3/30"}));
    EXPECT_EQ(blocks_of(read(excel_file({sheet}, styles, "", "<workbookPr date1904='1'/>"), "a.xlsx")),
              (Blocks{"text 2020/3/31"}));
}

TEST(Excel, rows_printed_on_each_page_are_the_head)
{
    const auto document =
        read(excel_file({{"s", text_row(1, {"名", "値"}) + text_row(2, {"a", "1"}), "", "", ""}}, "", "",
                        "<definedNames><definedName name='_xlnm.Print_Titles' "
                        "localSheetId='0'>s!$1:$1</definedName></definedNames>"),
             "a.xlsx");
    EXPECT_EQ(table_in(document).header_rows, 1);
}

TEST(Excel, a_wide_used_range_with_few_cells_costs_little)
{
    const auto document = workbook(
        {"s",
         row(1, text("A1", "a") + text("XFD1", "b")) + row(1048576, text("A1048576", "c") + text("XFD1048576", "d")),
         "<mergeCells><mergeCell ref='B2:XFC1048575'/></mergeCells>", "", ""});
    EXPECT_EQ(blocks_of(document), (Blocks{"table 1x2", "table 1x2"}));
}

TEST(Excel, cells_beyond_the_limit_are_refused)
{
    Limits limits;
    limits.cells = 20;
    std::string rows;
    for (int r = 1; r <= 30; ++r)
        rows += text_row(r, {"a", "b"});
    const auto error = failure(excel_file({{"s", rows, "", "", ""}}), "a.xlsx", limits);
    EXPECT_EQ(error.message, "the sheet has more than 20 cells: split it into several files");
    EXPECT_EQ(error.where, "a.xlsx, sheet s");
}

TEST(Excel, names_may_have_a_prefix)
{
    const auto bytes = archive_of(
        {{"xl/workbook.xml",
          "<x:workbook xmlns:x='x' xmlns:r='r'><x:sheets><x:sheet name='s' r:id='a'/></x:sheets></x:workbook>"},
         {"xl/_rels/workbook.xml.rels", relationships(relationship("a", "worksheet", "/xl/s.xml"))},
         {"xl/s.xml",
          "<?xml version='1.0'?><x:worksheet xmlns:x='x'><x:sheetData><x:row r='1'><x:c "
          "r='A1'><x:v>5</x:v></x:c></x:row><x:row r='2'/></x:sheetData></x:worksheet>"}});
    EXPECT_EQ(blocks_of(bytes, "a.xlsx"), (Blocks{"text 5"}));
}

TEST(Excel, rows_that_go_back_are_damage)
{
    EXPECT_TRUE(failure(excel_file({{"s", text_row(3, {"a"}) + text_row(2, {"b"}), "", "", ""}}), "a.xlsx")
                    .message.starts_with("row 2 follows row 3"));
}

} // namespace
