#include "document/pdf/scanned_pages.hpp"

#include "document/ocr/drawn_page.hpp"
#include "document/pdf/pdf_builder.hpp"
#include "document/reading.hpp"
#include "document/scans.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

/// Pages of a PDF that are pictures, beside pages that are not.
namespace taikei::document::pdf {
namespace {

using document::testing::recognise;
using document::testing::scan_reader;
using document::testing::ScanTest;
using document::testing::text_on_page;
using ocr::testing::DrawnPage;
using pdf::testing::PdfBuilder;
using pdf::testing::print;
using ::testing::AllOf;
using ::testing::HasSubstr;

using ScannedPages = ScanTest;

constexpr const char *scan_name = "plan.pdf";
constexpr double width = 400;
constexpr double height = 300;

/// A page as a scanner leaves it: one picture of a heading, a sentence and a ruled table.
ocr::PageImage scan()
{
    DrawnPage page(width, height);
    page.write("施策1-1 健康づくりの推進", 40, 30, 14);
    page.write("市民の健康を守るため関係機関と連携します。", 40, 70, 11);
    for (const double y : {120, 160, 200})
        page.rule(40, y, 360, y + 0.7);
    for (const double x : {40, 200, 360})
        page.rule(x, 120, x + 0.7, 200.7);
    page.write("指標名", 60, 132, 11);
    page.write("目標値", 220, 132, 11);
    page.write("参加者数", 60, 172, 11);
    page.write("350", 220, 172, 11);
    return page.image();
}

/// A file that holds the picture as /X1.
PdfBuilder with(const ocr::PageImage &image)
{
    return PdfBuilder{}.add_object(fmt::format("/Subtype /Image /Width {} /Height {} /BitsPerComponent 8 "
                                               "/ColorSpace /DeviceGray",
                                               image.width, image.height),
                                   std::string(image.grey.begin(), image.grey.end()));
}

PdfBuilder::Page scanned_page(const std::string &beside = {})
{
    return {fmt::format("q {} 0 0 {} 0 0 cm /X1 Do Q\n", width, height) + beside, {}, width, height};
}

std::string words_on(const std::string &page)
{
    return print(100, 700, 10, page);
}

std::vector<std::string> kinds_of(const Document &document)
{
    std::vector<std::string> kinds;
    for (const auto &finding : document.findings)
        kinds.push_back(finding.kind + " " + std::to_string(finding.place.page));
    return kinds;
}

TEST_F(ScannedPages, AreReadBesidePagesOfText)
{
    const auto document =
        recognise(with(scan()).add_page(words_on("計画の目的")).add_page(scanned_page()).build(), scan_name);
    ASSERT_TRUE(document.has_value()) << document.error().message;
    EXPECT_EQ(text_on_page(*document, 1), "計画の目的");
    EXPECT_THAT(text_on_page(*document, 2), AllOf(HasSubstr("健康づくりの推進"), HasSubstr("関係機関と連携")));
    EXPECT_EQ(document->pages[0].confidence, 1.0);
    EXPECT_GT(document->pages[1].confidence, 0.7);
    EXPECT_LT(document->pages[1].confidence, 1.0);
    EXPECT_EQ(kinds_of(*document), (std::vector<std::string>{"page-recognised 2"}));
    EXPECT_THAT(document->findings[0].detail,
                HasSubstr("page 2: read from its image by character recognition (OCR), sure to "));
}

TEST_F(ScannedPages, HaveTablesWithPageAndBox)
{
    const auto document = recognise(with(scan()).add_page(scanned_page()).build(), scan_name);
    ASSERT_TRUE(document.has_value());
    const Table table = document::testing::table_in(*document);
    ASSERT_EQ(table.row_count(), 2U);
    ASSERT_EQ(table.column_count(), 2U);
    EXPECT_EQ(base::fold_tight(table.grid[0][1].cell.text), "目標値");
    EXPECT_EQ(base::fold_tight(table.grid[1][0].cell.text), "参加者数");
    const Cell &value = table.grid[1][1].cell;
    EXPECT_EQ(value.text, "350");
    EXPECT_EQ(value.place.file, scan_name);
    EXPECT_EQ(value.place.page, 1);
    ASSERT_TRUE(value.place.box.has_value());
    EXPECT_NEAR(value.place.box->left, 220, 3);
    EXPECT_NEAR(value.place.box->top, 176, 4);
}

TEST_F(ScannedPages, KeepAPageNumberAsTheFileHasIt)
{
    const auto document =
        recognise(with(scan()).add_page(scanned_page(print(190, 12, 10, "- 47 -"))).build(), scan_name);
    ASSERT_TRUE(document.has_value());
    EXPECT_THAT(text_on_page(*document, 1), AllOf(HasSubstr("健康づくりの推進"), HasSubstr("-47-")));
}

TEST_F(ScannedPages, AreLookedAtOnlyWhereAskedFor)
{
    std::vector<int> pages;
    const ReadOptions options{.pages = PageSelection(std::vector<PageSelection::Range>{{2, 2}}),
                              .on_page = [&](int page, int) { pages.push_back(page); },
                              .scans = &scan_reader()};
    const auto document = read_document(with(scan()).add_page(scanned_page()).add_page(words_on("計画の目的")).build(),
                                        scan_name, {}, options);
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(pages, std::vector<int>{2});
    EXPECT_TRUE(kinds_of(*document).empty());
}

TEST_F(ScannedPages, WithoutAnyLetterAreSaid)
{
    const auto empty = DrawnPage(width, height).image();
    const auto document =
        recognise(with(empty).add_page(words_on("計画の目的")).add_page(scanned_page()).build(), scan_name);
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(kinds_of(*document), (std::vector<std::string>{"page-without-text 2"}));
    EXPECT_EQ(document->findings[0].detail, "page 2: no text, only an image: no characters were recognised in it");
    const auto nothing = recognise(with(empty).add_page(scanned_page()).build(), scan_name);
    ASSERT_FALSE(nothing.has_value());
    EXPECT_EQ(nothing.error().message,
              "the PDF has no text on its pages, only images (a scan): "
              "no characters were recognised in it");
}

/// What a machine without Tesseract gives.
const base::Result<ocr::ScanReader> &not_installed()
{
    static const base::Result<ocr::ScanReader> missing = base::fail("there is no Tesseract: install it");
    return missing;
}

TEST(ScannedPagesWithoutTesseract, AreSaidBesidePagesOfText)
{
    const auto bytes = with(scan()).add_page(words_on("計画の目的")).add_page(scanned_page()).build();
    const auto document = read_document(bytes, scan_name, {}, {.scans = &not_installed()});
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(text_on_page(*document, 1), "計画の目的");
    EXPECT_EQ(kinds_of(*document), (std::vector<std::string>{"page-without-text 2", "recognition-missing 2"}));
    EXPECT_EQ(document->findings[0].detail, "page 2: no text, only an image: there is no Tesseract: install it");
    EXPECT_EQ(document->findings[1].detail, "there is no Tesseract: install it");
}

TEST(ScannedPagesWithoutTesseract, AloneAreRefused)
{
    const auto document =
        read_document(with(scan()).add_page(scanned_page()).build(), scan_name, {}, {.scans = &not_installed()});
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().message,
              "the PDF has no text on its pages, only images (a scan): there is no Tesseract: install it");
    EXPECT_EQ(document.error().where, scan_name);
}

TEST(ScannedPagesWithoutTesseract, DoNotMatterToAPdfOfText)
{
    const auto document = read_document(PdfBuilder{}.add_page(words_on("計画の目的")).build(), scan_name, {},
                                        {.scans = &not_installed()});
    ASSERT_TRUE(document.has_value());
    EXPECT_TRUE(document->findings.empty());
}

} // namespace
} // namespace taikei::document::pdf
