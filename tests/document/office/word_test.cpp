#include "document/office/office_files.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

using Blocks = std::vector<std::string>;

std::string run(std::string_view text, std::string_view properties = {})
{
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) + "</w:t></w:r>";
}

std::string word_cell(std::string_view content, std::string_view properties = {})
{
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + std::string(content) + "</w:tc>";
}

std::string word_row(std::string_view cells, std::string_view properties = {})
{
    return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) + "</w:tr>";
}

std::string table(std::string_view rows)
{
    return "<w:tbl>" + std::string(rows) + "</w:tbl>";
}

Blocks word_blocks(std::string_view body, const Parts &more = {})
{
    return blocks_of(word_file(body, more), "plan.docx");
}

const Parts styled = {
    {"word/styles.xml",
     "<w:styles><w:style w:type='paragraph' w:styleId='a1'><w:name w:val='heading 2'/></w:style>"
     "<w:style w:type='paragraph' w:styleId='b'><w:name w:val='章題'/><w:basedOn w:val='c'/></w:style>"
     "<w:style w:type='paragraph' w:styleId='c'><w:name w:val='x'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
     "<w:style w:type='paragraph' w:styleId='loop'><w:basedOn w:val='loop'/></w:style>"
     "<w:style w:type='paragraph' w:styleId='t'><w:name w:val='toc 1'/></w:style></w:styles>"}};

TEST(Word, headings_come_from_styles_and_outline_levels)
{
    EXPECT_EQ(word_blocks(paragraph("総論", "<w:pStyle w:val='b'/>") + paragraph("施策", "<w:pStyle w:val='a1'/>")
                              + paragraph("細目", "<w:outlineLvl w:val='2'/>")
                              + paragraph("本文", "<w:pStyle w:val='loop'/>")
                              + paragraph("本文", "<w:pStyle w:val='a1'/><w:outlineLvl w:val='9'/>"),
                          styled),
              (Blocks{"heading1 総論", "heading2 施策", "heading3 細目", "paragraph 本文", "paragraph 本文"}));
}

TEST(Word, a_table_of_contents_is_left_out)
{
    EXPECT_EQ(word_blocks(paragraph("第1章 3", "<w:pStyle w:val='t'/>") + paragraph("本文"), styled),
              (Blocks{"paragraph 本文"}));
}

TEST(Word, numbers_are_counted_as_printed)
{
    const Parts lists = {
        {"word/numbering.xml",
         "<w:numbering><w:abstractNum w:abstractNumId='0'>"
         "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimalFullWidth'/><w:lvlText w:val='第%1章'/></w:lvl>"
         "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='（%2）'/>"
         "<w:suff w:val='nothing'/></w:lvl></w:abstractNum>"
         "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='bullet'/>"
         "<w:lvlText w:val='&#xF06C;'/></w:lvl></w:abstractNum>"
         "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId "
         "w:val='1'/></w:num>"
         "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/>"
         "</w:lvlOverride></w:num></w:numbering>"}};
    const auto item = [](std::string_view text, int list, int level) {
        return paragraph(text,
                         "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='"
                             + std::to_string(list) + "'/></w:numPr>");
    };
    EXPECT_EQ(word_blocks(item("総論", 1, 0) + item("甲", 1, 1) + item("乙", 1, 1) + item("各論", 1, 0)
                              + item("丙", 1, 1) + item("項目", 2, 0) + item("附章", 3, 0) + item("なし", 0, 0)
                              + item("なし", 9, 0),
                          lists),
              (Blocks{"paragraph 第１章 総論", "paragraph （1）甲", "paragraph （2）乙", "paragraph 第２章 各論",
                      "paragraph （1）丙", "item1 項目", "paragraph 第７章 附章", "paragraph なし", "paragraph なし"}));
}

TEST(Word, only_what_is_printed_is_read)
{
    const std::string body = "<w:p>" + run("住み慣れた") + "<w:r><w:ruby><w:rt>" + run("ふるさと")
        + "</w:rt><w:rubyBase>" + run("故郷") + "</w:rubyBase></w:ruby></w:r>" + "<w:ins>" + run("で")
        + "</w:ins><w:del><w:r><w:delText>に</w:delText></w:r></w:del>" + "<w:moveFrom>" + run("移") + "</w:moveFrom>"
        + run("隠", "<w:vanish/>")
        + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
          "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + run("7") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + "<w:hyperlink>" + run("市")
        + "</w:hyperlink><w:sdt><w:sdtContent>" + run("民") + "</w:sdtContent></w:sdt>" + "<w:smartTag>" + run("へ")
        + "</w:smartTag><w:r><w:sym w:font='Wingdings' w:char='F0E0'/></w:r></w:p>";
    EXPECT_EQ(word_blocks(body), (Blocks{"paragraph 住み慣れた故郷で7市民へ→"}));
}

TEST(Word, a_deleted_paragraph_end_joins_two)
{
    EXPECT_EQ(word_blocks(paragraph("現状と", "<w:rPr><w:del/></w:rPr>") + paragraph("課題")),
              (Blocks{"paragraph 現状と課題"}));
}

TEST(Word, line_breaks_part_lines)
{
    EXPECT_EQ(word_blocks("<w:p><w:r><w:t>一行</w:t><w:br/><w:t>二行</w:t></w:r></w:p>"),
              (Blocks{"text 一行", "text 二行"}));
}

TEST(Word, a_text_box_is_read_once)
{
    const std::string box = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        + paragraph("枠の中")
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
          "<w:txbxContent>"
        + paragraph("枠の中") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + run("本文") + "</w:p>";
    EXPECT_EQ(word_blocks(box), (Blocks{"paragraph 本文", "paragraph 枠の中"}));
    EXPECT_EQ(word_blocks("<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + paragraph("古い枠")
                          + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"),
              (Blocks{"paragraph 古い枠"}));
}

TEST(Word, what_stands_for_a_picture_is_a_line_behind_its_paragraph_or_table)
{
    const std::string icon = "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='図 1' descr='目標3 健康と福祉'/>"
                             "<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>"
                             "</w:r>";
    EXPECT_EQ(word_blocks("<w:p>" + icon + run("施策の推進") + "</w:p>"),
              (Blocks{"paragraph 施策の推進", "picture 目標3 健康と福祉"}));
    const std::string old_icon = "<w:p><w:r><w:pict><v:shape alt='目標4'><v:imagedata/></v:shape></w:pict></w:r></w:p>";
    EXPECT_EQ(word_blocks(old_icon), (Blocks{"picture 目標4"}));
    const std::string both = "<w:p><w:r><mc:AlternateContent><mc:Choice>" + icon.substr(5, icon.size() - 11)
        + "</mc:Choice><mc:Fallback><w:pict><v:shape alt='目標3'><v:imagedata/></v:shape></w:pict></mc:Fallback>"
          "</mc:AlternateContent></w:r></w:p>";
    EXPECT_EQ(word_blocks(both), (Blocks{"picture 目標3 健康と福祉"}));
    const std::string plain = "<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>";
    const auto images = read(word_file(old_icon + paragraph("本文") + plain + both), "plan.docx").images;
    ASSERT_EQ(images.size(), 3u);
    EXPECT_EQ(images[0].words, "目標4");
    EXPECT_EQ(images[1].words, "") << "a picture without words is a picture";
    EXPECT_EQ(images[1].place.first_line, 3);
    EXPECT_EQ(images[2].words, "目標3 健康と福祉") << "and two ways to draw it are one";
    const std::string chart = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='グラフ' descr='人口の推移'/>"
                              "</wp:inline></w:drawing></w:r>"
        + run("本文") + "</w:p>";
    EXPECT_EQ(word_blocks(chart), (Blocks{"paragraph 本文"}));
}

TEST(Word, notes_stand_behind_their_passage_with_their_marks)
{
    const Parts notes = {{"word/footnotes.xml",
                          "<w:footnotes><w:footnote w:id='2'>" + paragraph("* 指標：物差し")
                              + "</w:footnote><w:footnote w:id='3'>" + paragraph("目標：目あて")
                              + "</w:footnote></w:footnotes>"}};
    const std::string body = "<w:p>" + run("指標") + "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/>"
        + "<w:t>*</w:t></w:r>" + run("と目標") + "<w:r><w:footnoteReference w:id='3'/></w:r></w:p>" + paragraph("続き")
        + paragraph("次章", "<w:outlineLvl w:val='0'/>");
    EXPECT_EQ(word_blocks(body, notes),
              (Blocks{"paragraph 指標*と目標※1", "paragraph 続き", "paragraph * 指標：物差し",
                      "paragraph ※1 目標：目あて", "heading1 次章"}));
}

TEST(Word, tables_become_full_grids)
{
    const auto document = read(word_file(table(word_row(word_cell(paragraph("指標"))
                                                            + word_cell(paragraph("目標値"), "<w:gridSpan w:val='2'/>"),
                                                        "<w:tblHeader/>")
                                               + word_row(word_cell(paragraph("来館者"), "<w:vMerge w:val='restart'/>")
                                                          + word_cell(paragraph("R5")) + word_cell(paragraph("R7")))
                                               + word_row(word_cell(paragraph(""), "<w:vMerge/>")
                                                          + word_cell(paragraph("10")) + word_cell(paragraph("20")))
                                               + word_row(word_cell(paragraph("消した")), "<w:del/>"))),
                               "plan.docx");
    EXPECT_EQ(texts_of(table_in(document)),
              (Texts{{"指標", "目標値", "(目標値)"}, {"来館者", "R5", "R7"}, {"(来館者)", "10", "20"}}));
    EXPECT_EQ(table_in(document).header_rows, 1);
    EXPECT_EQ(table_in(document).grid[2][1].cell.place.row, 3);
    EXPECT_EQ(table_in(document).grid[2][1].cell.place.column, 2);
}

TEST(Word, edges_that_do_not_quite_meet_make_no_column)
{
    const std::string grid =
        "<w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='20'/><w:gridCol w:w='2000'/></w:tblGrid>";
    EXPECT_EQ(texts_of(table_in(
                  word_file(table(
                      grid + word_row(word_cell(paragraph("a"), "<w:gridSpan w:val='2'/>") + word_cell(paragraph("b")))
                      + word_row(word_cell(paragraph("c")) + word_cell(paragraph("d"), "<w:gridSpan w:val='2'/>")))),
                  "plan.docx")),
              (Texts{{"a", "b"}, {"c", "d"}}));
}

TEST(Word, columns_and_rows_without_text_only_make_room)
{
    EXPECT_EQ(texts_of(table_in(
                  word_file(table(
                      word_row(word_cell(paragraph("a")) + word_cell(paragraph("")) + word_cell(paragraph("b")))
                      + word_row(word_cell(paragraph("")) + word_cell(paragraph("")) + word_cell(paragraph("")))
                      + word_row(word_cell(paragraph("c")) + word_cell(paragraph("")) + word_cell(paragraph("d"))))),
                  "plan.docx")),
              (Texts{{"a", "b"}, {"c", "d"}}));
}

TEST(Word, a_number_beside_a_title_is_its_number)
{
    EXPECT_EQ(word_blocks(table(word_row(word_cell(paragraph("1-2"), "<w:vMerge w:val='restart'/>")
                                         + word_cell(paragraph("政策目標")))
                                + word_row(word_cell(paragraph(""), "<w:vMerge/>")
                                           + word_cell(paragraph("地域医療", "<w:outlineLvl w:val='1'/>"))))),
              (Blocks{"paragraph 政策目標", "heading2 1-2 地域医療"}));
}

TEST(Word, a_frame_around_a_passage_is_no_table)
{
    EXPECT_EQ(word_blocks(table(word_row(word_cell(paragraph("一") + paragraph("二"))))),
              (Blocks{"paragraph 一", "paragraph 二"}));
}

TEST(Word, a_table_in_a_cell_becomes_lines_of_it)
{
    const auto document =
        read(word_file(table(
                 word_row(word_cell(paragraph("a")) + word_cell(paragraph("b")) + word_cell(paragraph("c")))
                 + word_row(word_cell(paragraph("d")) + word_cell(paragraph("e"))
                            + word_cell(table(word_row(word_cell(paragraph("f")) + word_cell(paragraph("g")))))))),
             "plan.docx");
    EXPECT_EQ(texts_of(table_in(document)), (Texts{{"a", "b", "c"}, {"d", "e", "f g"}}));
    EXPECT_EQ(document.findings.at(0).kind, "nested-table");
}

TEST(Word, letters_below_each_other_are_a_word)
{
    EXPECT_EQ(texts_of(table_in(word_file(table(word_row(word_cell(paragraph("市") + paragraph("民") + paragraph("等"))
                                                         + word_cell(paragraph("a")))
                                                + word_row(word_cell(paragraph("b")) + word_cell(paragraph("c"))))),
                                "plan.docx")),
              (Texts{{"市民等", "a"}, {"b", "c"}}));
}

TEST(Word, pages_are_those_that_the_program_wrote_down)
{
    const auto document = read(
        word_file(paragraph("一") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>" + paragraph("三")),
        "plan.docx");
    EXPECT_EQ(line_at(document, 0).place.page, 1);
    EXPECT_EQ(line_at(document, 1).place.page, 2);
    EXPECT_TRUE(line_at(document, 1).starts_page);
    EXPECT_EQ(line_at(document, 2).place.page, 2);
    EXPECT_EQ(line_at(document, 2).place.first_line, 3);
    EXPECT_EQ(document.pages.size(), 2u);
}

TEST(Word, without_written_pages_only_breaks_are_known)
{
    const auto document =
        read(word_file(paragraph("一") + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>" + paragraph("二")), "plan.docx");
    EXPECT_EQ(line_at(document, 1).place.page, 0);
    EXPECT_TRUE(line_at(document, 1).starts_page);
}

TEST(Word, bold_and_size_are_kept)
{
    const auto document =
        read(word_file("<w:p>" + run("太", "<w:b/><w:sz w:val='28'/>") + run("細", "<w:b w:val='0'/>") + "</w:p>"),
             "plan.docx");
    ASSERT_EQ(line_at(document, 0).runs.size(), 2u);
    EXPECT_TRUE(line_at(document, 0).runs[0].style.bold);
    EXPECT_EQ(line_at(document, 0).runs[0].style.size, 14);
    EXPECT_FALSE(line_at(document, 0).runs[1].style.bold);
}

TEST(Word, a_document_without_text_says_so)
{
    EXPECT_TRUE(failure(word_file("<w:p/>"), "plan.docx").message.starts_with("the document has no text"));
}

} // namespace
