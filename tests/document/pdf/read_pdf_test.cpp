#include "document/pdf/read_pdf.hpp"

#include "document/pdf/encrypted.hpp"
#include "document/pdf/pdf_builder.hpp"
#include "document/reading.hpp"

#include <gmock/gmock.h>

namespace taikei::document::pdf {

namespace {

using pdf::testing::encrypted;
using pdf::testing::PdfBuilder;
using pdf::testing::print;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Ranges = std::vector<PageSelection::Range>;

constexpr const char *file_name = "plan.pdf";

std::vector<std::string> lines_of(const Document &document)
{
    std::vector<std::string> lines;
    for (const auto &block : document.blocks)
        if (const auto *line = std::get_if<Line>(&block))
            lines.push_back(line->text);
    return lines;
}

std::vector<std::string> lines_of(const std::string &bytes)
{
    return lines_of(document::testing::read(bytes, file_name));
}

std::vector<std::string> findings_of(const std::string &bytes)
{
    std::vector<std::string> kinds;
    for (const auto &finding : document::testing::read(bytes, file_name).findings)
        kinds.push_back(finding.kind + " " + std::to_string(finding.place.page));
    return kinds;
}

std::string failure_of(const std::string &bytes)
{
    return document::testing::failure(bytes, file_name).message;
}

std::string image_page()
{
    return "q 500 0 0 700 40 40 cm /X1 Do Q\n";
}

PdfBuilder with_image()
{
    return PdfBuilder{}.add_object("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                                   "x");
}

const std::string long_line = "市民の健康を守るため関係機関と連携し各種の健診と相談を実施していき"; // 33 letters

} // namespace

TEST(ReadPdf, GivesLinesWithPageBoxAndRuns)
{
    const auto document = document::testing::read(
        PdfBuilder{}.add_page("").add_page(print(100, 700, 14, "施策1　健康づくり")).build(), file_name);
    ASSERT_EQ(document.blocks.size(), 1u);
    const auto &line = std::get<Line>(document.blocks[0]);
    EXPECT_EQ(line.text, "施策1　健康づくり");
    EXPECT_TRUE(line.starts_page);
    EXPECT_EQ(line.place.file, file_name);
    EXPECT_EQ(line.place.page, 2);
    ASSERT_TRUE(line.place.box.has_value());
    EXPECT_NEAR(line.place.box->left, 100, 0.1);
    EXPECT_NEAR(line.place.box->bottom, 842 - 700 + 0.12 * 14, 0.5);
    ASSERT_EQ(line.runs.size(), 1u);
    EXPECT_DOUBLE_EQ(line.runs[0].style.size, 14);
    ASSERT_EQ(document.pages.size(), 2u);
    EXPECT_DOUBLE_EQ(document.pages[1].width, 595);
}

TEST(ReadPdf, JoinsWhatThePageWraps)
{
    const auto page = print(110, 700, 10, long_line.substr(0, 31 * 3))
        + print(100, 684, 10, long_line.substr(0, 32 * 3)) + print(100, 668, 10, "ます。")
        + print(110, 652, 10, "次の段落です。");
    EXPECT_THAT(lines_of(PdfBuilder{}.add_page(page).build()),
                ElementsAre(long_line.substr(0, 31 * 3) + long_line.substr(0, 32 * 3) + "ます。", "次の段落です。"));
}

TEST(ReadPdf, ReadsColumnsOneAfterTheOther)
{
    std::string page = print(100, 780, 16, "現状と課題についての説明をする大きな見出しです");
    for (int i = 0; i < 4; ++i) {
        page += print(100, 700 - 16 * i, 10, "左の段の文がここにありまして、" + std::to_string(i));
        page += print(320, 700 - 16 * i, 10, "右の段の文がここにありまして、" + std::to_string(i));
    }
    const auto lines = lines_of(PdfBuilder{}.add_page(page).build());
    std::string together;
    for (const auto &line : lines)
        together += line;
    EXPECT_LT(together.find("3"), together.find("右")) << together;
    EXPECT_EQ(lines.front(), "現状と課題についての説明をする大きな見出しです");
}

TEST(ReadPdf, FindsTablesBetweenLines)
{
    std::string page = print(100, 750, 10, "成果指標") + "0.5 w ";
    for (const int y : {740, 720, 700})
        page += "100 " + std::to_string(y) + " m 300 " + std::to_string(y) + " l S ";
    for (const int x : {100, 200, 300})
        page += std::to_string(x) + " 740 m " + std::to_string(x) + " 700 l S ";
    page += print(110, 725, 10, "指標名") + print(210, 725, 10, "目標値") + print(110, 705, 10, "来館者数")
        + print(210, 705, 10, "120") + print(100, 680, 10, "※速報値");
    const auto document = document::testing::read(PdfBuilder{}.add_page(page).build(), file_name);
    ASSERT_EQ(document.blocks.size(), 3u);
    const auto &table = std::get<Table>(document.blocks[1]);
    EXPECT_EQ(document::testing::texts_of(table),
              (document::testing::Texts{{"指標名", "目標値"}, {"来館者数", "120"}}));
    EXPECT_EQ(table.grid[1][1].cell.place.file, file_name);
    EXPECT_EQ(table.grid[1][1].cell.place.page, 1);
}

TEST(ReadPdf, ReadsWhatOnlyAnOwnersPasswordProtects)
{
    EXPECT_THAT(lines_of(encrypted(PdfBuilder{}.add_page(print(100, 700, 10, "計画")).build(), "")),
                ElementsAre("計画"));
}

TEST(ReadPdf, RefusesWhatAPasswordLocks)
{
    EXPECT_EQ(failure_of(encrypted(PdfBuilder{}.add_page(print(100, 700, 10, "計画")).build(), "secret")),
              "the PDF is locked with a password: open it in a PDF program with the password, save it without one and "
              "give that");
}

TEST(ReadPdf, RefusesWhatHasNoPagesOrIsNoPdf)
{
    EXPECT_THAT(failure_of(PdfBuilder{}.build()), HasSubstr("the PDF has no pages"));
    EXPECT_THAT(failure_of("%PDF-1.7\nnothing else"), HasSubstr("the PDF is damaged"));
}

TEST(ReadPdf, ReadsATruncatedFileAsFarAsItGoes)
{
    const auto whole = PdfBuilder{}.add_page(print(100, 700, 10, "計画")).build();
    const auto document = document::testing::read(whole.substr(0, whole.find("startxref")), file_name);
    EXPECT_THAT(lines_of(document), ElementsAre("計画"));
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(document.findings[0].kind, "file-damaged");
    EXPECT_THAT(document.findings[0].detail, HasSubstr("the file has no end (%%EOF): it was cut off"));
    EXPECT_EQ(base::describe(document.findings[0].place), file_name);
    for (std::size_t length = whole.size(); length > 0; length -= std::min<std::size_t>(length, 61))
        (void)read_document(whole.substr(0, length), file_name); // no more than not to fall over
}

TEST(ReadPdf, SaysThatTheTableOfObjectsWasRebuilt)
{
    std::string bytes = PdfBuilder{}.add_page(print(100, 700, 10, "計画")).build();
    EXPECT_THAT(findings_of(bytes + std::string(900, '\n')), IsEmpty()) << "something may stand behind the end";
    bytes.replace(bytes.find("startxref"), 12, "startxref\n9");
    const auto document = document::testing::read(bytes, file_name);
    EXPECT_THAT(lines_of(document), ElementsAre("計画"));
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(document.findings[0].kind, "file-damaged");
    EXPECT_THAT(document.findings[0].detail, HasSubstr("table of its objects is broken"));
}

TEST(ReadPdf, CountsTheLettersOutsideThePage)
{
    const auto slug = print(100, 850, 10, "計画 2") + print(700, 300, 10, "校正");
    const auto document =
        document::testing::read(PdfBuilder{}
                                    .add_page(print(100, 700, 10, "計画"))
                                    .add_page(print(100, 700, 10, "指標") + slug)
                                    .add_page(print(100, 700, 10, "目標") + slug, "/Rotate 90 /CropBox [0 0 595 720]")
                                    .build(),
                                file_name);
    EXPECT_THAT(lines_of(document), ElementsAre("計画", "指標", "目標"));
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(document.findings[0].kind, "text-off-page");
    EXPECT_EQ(document.findings[0].detail,
              "pages 2 to 3: 10 letters drawn outside what is shown of the page and left out, but for words that "
              "stand mostly on it");
    EXPECT_EQ(document.findings[0].place.page, 2);
}

TEST(ReadPdf, NamesTheNumberPrintedOnAPageWhereItDiffers)
{
    auto builder = with_image();
    builder.add_page(print(100, 700, 10, "計画")).add_page(image_page());
    EXPECT_TRUE(
        std::get<Line>(document::testing::read(builder.build(), file_name).blocks.at(0)).place.page_name.empty());
    const auto document = document::testing::read(builder.with_roman_labels().build(), file_name);
    EXPECT_EQ(std::get<Line>(document.blocks.at(0)).place.page_name.text(), "i");
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(base::describe(document.findings[0].place), "plan.pdf, page 2 (printed ii), box 40,102–540,802");
}

TEST(ReadPdf, SaysThatAScanHasNoText)
{
    EXPECT_EQ(failure_of(with_image().add_page(image_page()).build()),
              "the PDF has no text on its pages, only images (a scan): read it with --ocr (character recognition)");
    EXPECT_THAT(failure_of(with_image().add_page(image_page() + print(290, 30, 10, "- 12 -")).build()),
                HasSubstr("only images"))
        << "a page number is no text of a plan";
}

TEST(ReadPdf, SaysWhichPagesTheFileDoesNotHold)
{
    std::string bytes = PdfBuilder{}.add_page(print(100, 700, 10, "計画")).build();
    const std::string one_page = "/Count 1";
    ASSERT_TRUE(bytes.contains(one_page));
    bytes.replace(bytes.find(one_page), one_page.size(), "/Count 3");
    const auto document = document::testing::read(bytes, file_name);
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(document.findings[0].kind, "page-not-read");
    EXPECT_THAT(document.findings[0].detail, HasSubstr("pages 2 to 3: the file counts it and does not hold it"));
    EXPECT_EQ(document.findings[0].place.page, 2);
}

TEST(ReadPdf, NamesThePagesWithoutText)
{
    auto builder = with_image();
    builder.add_page(print(100, 700, 10, "計画"));
    for (int i = 0; i < 3; ++i)
        builder.add_page(image_page());
    const auto document = document::testing::read(builder.build(), file_name);
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(document.findings[0].kind, "page-without-text");
    EXPECT_EQ(document.findings[0].detail,
              "pages 2 to 4: no text, only an image: read it with --ocr (character recognition)");
    EXPECT_EQ(base::describe(document.findings[0].place), "plan.pdf, page 2, box 40,102–540,802");
}

TEST(ReadPdf, KeepsWhereImagesAre)
{
    auto builder = with_image();
    builder.add_page(print(100, 700, 10, "計画"))
        .add_page(print(100, 700, 10, "指標") + image_page()
                  + "q 60 0 0 30 "
                    "500 800 cm /X1 Do Q\n");
    builder.add_page(image_page() + "q 20 0 0 20 570 10 cm /X1 Do Q\n");
    const auto document = document::testing::read(builder.build(), file_name);
    std::vector<std::string> images;
    for (const auto &image : document.images)
        images.push_back(image.words + base::describe(image.place));
    EXPECT_THAT(images,
                ElementsAre("plan.pdf, page 2, box 40,102–540,802", "plan.pdf, page 2, box 500,12–560,42",
                            "plan.pdf, page 3, box 40,102–540,802", "plan.pdf, page 3, box 570,812–590,832"));
    ASSERT_EQ(document.findings.size(), 1u);
    EXPECT_EQ(base::describe(document.findings[0].place), "plan.pdf, page 3, box 40,102–590,832") << "around both";
}

TEST(ReadPdf, SaysThatAFontDoesNotTellItsLetters)
{
    const auto private_use = "\uE001\uE002\uE003\uE004\uE005\uE006";
    EXPECT_THAT(findings_of(PdfBuilder{}.add_page(print(100, 700, 10, private_use)).build()),
                ElementsAre("unreadable-font 1"));
    EXPECT_THAT(findings_of(PdfBuilder{}.add_page(print(100, 700, 10, "計画の指標")).build()), IsEmpty());
}

TEST(ReadPdf, ReadsAStandardFontThatIsNotEmbedded)
{
    EXPECT_THAT(lines_of(PdfBuilder{}.add_page(print(100, 700, 10, "計画の指標")).with_standard_font().build()),
                ElementsAre("計画の指標"));
}

TEST(ReadPdf, TakesHeadingsFromTheOutline)
{
    const auto document =
        document::testing::read(PdfBuilder{}
                                    .add_page(print(100, 700, 10, "One") + print(100, 650, 10, "Text"))
                                    .add_page(print(100, 700, 10, "One"))
                                    .add_outline({"One"})
                                    .build(),
                                file_name);
    ASSERT_EQ(document.blocks.size(), 3u);
    EXPECT_EQ(std::get<Line>(document.blocks[0]).kind, Line::Kind::Heading);
    EXPECT_EQ(std::get<Line>(document.blocks[0]).heading_level, 1);
    EXPECT_EQ(std::get<Line>(document.blocks[1]).kind, Line::Kind::Text);
    EXPECT_EQ(std::get<Line>(document.blocks[2]).kind, Line::Kind::Text) << "the entry leads to page 1";
}

TEST(ReadPdf, ReadsThePagesAskedFor)
{
    const auto bytes = PdfBuilder{}
                           .add_page(print(100, 700, 10, "一"))
                           .add_page(print(100, 700, 10, "二"))
                           .add_page(print(100, 700, 10, "三"))
                           .build();
    ReadOptions options{.pages = PageSelection(Ranges{{2, 2}})};
    const auto document = read_document(bytes, file_name, {}, options);
    ASSERT_TRUE(document.has_value());
    EXPECT_THAT(lines_of(*document), ElementsAre("二"));
    options.pages = PageSelection(Ranges{{7, 9}});
    const auto beyond = read_document(bytes, file_name, {}, options);
    ASSERT_FALSE(beyond.has_value());
    EXPECT_EQ(beyond.error().message, "pages 7-9 were asked for, and this document has 3: ask for pages that it has");
}

} // namespace taikei::document::pdf
