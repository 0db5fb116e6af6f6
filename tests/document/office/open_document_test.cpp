#include "document/office/office_files.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

using Blocks = std::vector<std::string>;

std::string open_file(std::string_view body, std::string_view styles = {})
{
    return archive_of({{"mimetype", "application/vnd.oasis.opendocument"},
                       {"content.xml",
                        "<office:document-content><office:automatic-styles>" + std::string(styles)
                            + "</office:automatic-styles><office:body>" + std::string(body)
                            + "</office:body></office:document-content>"}});
}

std::string sheet(std::string_view content, std::string_view attributes = {})
{
    return "<office:spreadsheet><table:table table:name='表' " + std::string(attributes) + ">" + std::string(content)
        + "</table:table></office:spreadsheet>";
}

std::string cell(std::string_view text, std::string_view attributes = {})
{
    return "<table:table-cell " + std::string(attributes) + "><text:p>" + std::string(text)
        + "</text:p></table:table-cell>";
}

std::string row(std::string_view cells, std::string_view attributes = {})
{
    return "<table:table-row " + std::string(attributes) + ">" + std::string(cells) + "</table:table-row>";
}

TEST(OpenDocument, cells_show_what_the_program_showed)
{
    const auto document = read(
        open_file(sheet(row(cell("目標<text:s/>値", "table:number-columns-spanned='2'") + "<table:covered-table-cell/>")
                        + row(cell("17.4%", "office:value='0.174'")
                              + "<table:table-cell><office:annotation><text:p>メモ</text:p></"
                                "office:annotation><text:p>R7</text:p></table:table-cell>"))),
        "a.ods");
    EXPECT_EQ(blocks_of(document), (Blocks{"text 目標 値", "table 1x2"}));
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"17.4%", "R7"}}));
    EXPECT_EQ(document.pages.at(0).label, "表");
}

TEST(OpenDocument, cells_keep_the_number_that_they_do_not_show_whole)
{
    const auto document =
        read(open_file(sheet(row(cell("###", "office:value-type='float' office:value='120345'")
                                 + cell("17%", "office:value-type='percentage' office:value='0.1745'"))
                             + row(cell("12", "office:value-type='float' office:value='12'")
                                   + cell("###", "office:value-type='string'")))),
             "a.ods");
    const auto &grid = table_in(document).grid;
    EXPECT_EQ(grid[0][0].cell.text, "###");
    EXPECT_EQ(grid[0][0].cell.stored, "120345");
    EXPECT_EQ(grid[0][1].cell.stored, "17.45%");
    EXPECT_EQ(grid[1][0].cell.stored, "");
    EXPECT_EQ(grid[1][1].cell.stored, "");
}

TEST(OpenDocument, repeats_cost_what_they_hold)
{
    const std::string empty =
        row("<table:table-cell table:number-columns-repeated='16384'/>", "table:number-rows-repeated='1048000'");
    const auto document =
        read(open_file(sheet(row(cell("a") + cell("b"))
                             + row(cell("c", "table:number-columns-repeated='2'"), "table:number-rows-repeated='2'")
                             + empty)),
             "a.ods");
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"a", "b"}, {"c", "c"}, {"c", "c"}}));
    const auto error = failure(open_file(sheet(row(cell("a", "table:number-columns-repeated='16384'"),
                                                   "table:number-rows-repeated='1048576'"))),
                               "a.ods");
    EXPECT_EQ(error.message, "the sheet has more than 1000000 cells: split it into several files");
}

TEST(OpenDocument, errors_and_hidden_sheets_are_findings)
{
    const auto document = read(
        open_file("<office:spreadsheet><table:table table:name='控' table:style-name='h'/><table:table table:name='表'>"
                      + row(cell("a") + cell("#REF!", "table:formula='of:=X'")) + row(cell("b") + cell("1"))
                      + "</table:table></office:spreadsheet>",
                  "<style:style style:name='h'><style:table-properties table:display='false'/></style:style>"),
        "a.ods");
    ASSERT_EQ(document.findings.size(), 2u);
    EXPECT_EQ(document.findings[0].kind, "hidden-sheet");
    EXPECT_EQ(taikei::base::describe(document.findings[0].place), "a.ods, sheet 控");
    EXPECT_EQ(taikei::base::describe(document.findings[1].place), "a.ods, sheet 表, cell B1");
    EXPECT_EQ(document.findings[1].detail, "the cell shows the error #REF!");
}

TEST(OpenDocument, texts_have_headings_items_tables_and_notes)
{
    EXPECT_EQ(
        blocks_of(
            open_file(
                "<office:text><text:h "
                "text:outline-level='2'>施策</text:h><text:p>指標<text:note><text:note-citation>1</text:note-citation>"
                "<text:note-body><text:p>物差し</text:p></text:note-body></text:note>の<text:span>値</text:span></"
                "text:p>"
                "<text:list><text:list-item><text:p>項目</text:p></text:list-item></"
                "text:list><table:table><table:table-column table:number-columns-repeated='2'/>"
                + row(cell("a") + cell("b")) + "</table:table></office:text>"),
            "a.odt"),
        (Blocks{"heading2 施策", "paragraph 指標※1の値", "paragraph ※1 物差し", "item1 項目", "table 1x2"}));
}

TEST(OpenDocument, what_stands_for_a_picture_is_a_line_behind_its_paragraph)
{
    const auto frame = [](const std::string &words) {
        return "<text:p>施策<draw:frame><draw:image/>" + words + "</draw:frame>の推進</text:p>";
    };
    const auto document = read(open_file("<office:text>" + frame("<svg:title>図1</svg:title><svg:desc>目標3</svg:desc>")
                                         + frame("<svg:title>目標4</svg:title>") + frame("") + "</office:text>"),
                               "a.odt");
    EXPECT_EQ(blocks_of(document),
              (Blocks{"paragraph 施策の推進", "picture 目標3", "paragraph 施策の推進", "picture 目標4",
                      "paragraph 施策の推進"}));
    ASSERT_EQ(document.images.size(), 3u);
    EXPECT_EQ(document.images[1].words, "目標4");
    EXPECT_EQ(document.images[2].words, "");
    EXPECT_EQ(document.images[2].place.first_line, 3);
}

TEST(OpenDocument, pictures_in_cells_are_kept_with_their_cell)
{
    const std::string icon = "<draw:frame><draw:image/><svg:desc>目標3</svg:desc></draw:frame>";
    const auto sheets =
        read(open_file(sheet("<table:shapes>" + icon + "</table:shapes>" + row(cell("計画"))
                             + row("<table:table-cell/><table:table-cell>" + icon + "</table:table-cell>"))),
             "a.ods");
    EXPECT_EQ(blocks_of(sheets), (Blocks{"text 計画"}));
    ASSERT_EQ(sheets.images.size(), 2u);
    EXPECT_EQ(taikei::base::describe(sheets.images[0].place), "a.ods, sheet 表");
    EXPECT_EQ(taikei::base::describe(sheets.images[1].place), "a.ods, sheet 表, cell B2");
    const auto text = read(open_file("<office:text><table:table><table:table-column table:number-columns-repeated='2'/>"
                                     + row(cell("関連する目標") + cell(icon)) + "</table:table></office:text>"),
                           "a.odt");
    EXPECT_EQ(blocks_of(text), (Blocks{"table 1x2", "picture 目標3"}));
}

TEST(OpenDocument, entities_that_are_not_expanded_are_findings)
{
    const auto document = read(open_file("<office:text><text:p>&city;の目標</text:p></office:text>"), "plan.odt");
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(document.findings[0].kind, "entity-not-expanded");
    EXPECT_TRUE(document.findings[0].detail.starts_with("&city; stands for"));
}

TEST(OpenDocument, other_kinds_and_passwords_are_refused)
{
    EXPECT_TRUE(failure(open_file("<office:presentation/>"), "a.odp").message.contains("presentation"));
    EXPECT_TRUE(failure(archive_of({{"mimetype", "x"},
                                    {"content.xml", "x"},
                                    {"META-INF/manifest.xml", "<manifest:encryption-data/>"}}),
                        "a.ods")
                    .message.contains("password"));
}

} // namespace
