#include "document/ocr/read_images.hpp"

#include "document/ocr/drawn_page.hpp"
#include "document/ocr/tiff.hpp"
#include "document/reading.hpp"
#include "document/scans.hpp"

#include <gmock/gmock.h>

/// Image files named as documents.
namespace taikei::document::ocr {
namespace {

using document::testing::recognise;
using document::testing::ScanTest;
using document::testing::text_on_page;
using ocr::testing::add;
using ocr::testing::DrawnPage;
using ocr::testing::tiff_of;
using ::testing::HasSubstr;
using ::testing::StartsWith;

using ReadImages = ScanTest;

PageImage page_of(const std::string &text)
{
    DrawnPage page(300, 100);
    page.write(text, 30, 30, 14);
    return page.image();
}

TEST_F(ReadImages, ReadsEveryPageOfATiff)
{
    const auto document = recognise(tiff_of({page_of("基本目標の体系"), page_of("健康づくりの推進")}), "scan.tif");
    ASSERT_TRUE(document.has_value()) << document.error().message;
    ASSERT_EQ(document->pages.size(), 2U);
    EXPECT_EQ(text_on_page(*document, 1), "基本目標の体系");
    EXPECT_EQ(text_on_page(*document, 2), "健康づくりの推進");
    EXPECT_NEAR(document->pages[1].width, 300, 0.5);
    EXPECT_LT(document->pages[1].confidence, 1.0);
    const Line &line = document::testing::line_at(*document, 1);
    EXPECT_EQ(line.place.file, "scan.tif");
    ASSERT_TRUE(line.place.box.has_value());
    EXPECT_NEAR(line.place.box->left, 30, 4);
    ASSERT_EQ(document->findings.size(), 1U);
    EXPECT_EQ(document->findings[0].kind, "page-recognised");
    EXPECT_THAT(document->findings[0].detail, StartsWith("pages 1 to 2: read from their images"));
}

TEST_F(ReadImages, IsReadByContentWhateverItsName)
{
    const auto document = recognise(tiff_of({page_of("基本目標の体系")}), "scan.pdf");
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(text_on_page(*document, 1), "基本目標の体系");
}

TEST_F(ReadImages, ChoosesPages)
{
    const auto bytes = tiff_of({page_of("基本目標の体系"), page_of("健康づくりの推進")});
    const auto read = [&](PageSelection::Range range) {
        return read_document(bytes, "scan.tif", {},
                             {.pages = PageSelection(std::vector{range}), .scans = &document::testing::scan_reader()});
    };
    const auto second = read({2, 2});
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(text_on_page(*second, 1) + text_on_page(*second, 2), "健康づくりの推進");
    EXPECT_EQ(read({3, 4}).error().message,
              "pages 3-4 were asked for, and this document has 2: ask for pages that it has");
}

TEST_F(ReadImages, NamesAPageWithoutLetters)
{
    const auto document = recognise(tiff_of({page_of("基本目標の体系"), page_of("")}), "scan.tif");
    ASSERT_TRUE(document.has_value());
    ASSERT_EQ(document->findings.size(), 2U);
    EXPECT_EQ(document->findings[0].kind, "page-without-text");
    EXPECT_EQ(document->findings[0].place.page, 2);
    const auto nothing = recognise(tiff_of({page_of("")}), "scan.tif");
    ASSERT_FALSE(nothing.has_value());
    EXPECT_THAT(nothing.error().message, StartsWith("no characters were recognised in the image"));
    EXPECT_EQ(nothing.error().where, "scan.tif");
}

TEST_F(ReadImages, RefusesADamagedOne)
{
    const auto bytes = tiff_of({page_of("基本目標の体系"), page_of("健康づくりの推進")});
    const auto message = [](const std::string &damaged) {
        const auto document = recognise(damaged, "scan.tif");
        return document ? "it was read" : document.error().message;
    };
    EXPECT_THAT(message(bytes.substr(0, bytes.size() - 20)), HasSubstr("the image is damaged"));
    EXPECT_THAT(message(bytes.substr(0, 100)), HasSubstr("the image is damaged"));
    EXPECT_THAT(message("\x89PNG\r\n\x1A\n and no more"), HasSubstr("the image is damaged"));
}

TEST_F(ReadImages, RefusesOneOfTooManyPixels)
{
    auto bytes = tiff_of({page_of("基本目標の体系")});
    std::string huge;
    add(huge, 200'000, 4);
    const auto entries = bytes.size() - 4 - 12 * 12;
    bytes.replace(entries + 8, 4, huge);
    bytes.replace(entries + 12 + 8, 4, huge);
    const auto document = recognise(bytes, "scan.tif");
    ASSERT_FALSE(document.has_value());
    EXPECT_THAT(document.error().message, HasSubstr("more than 100 million pixels"));
}

TEST(ImagesWithoutTesseract, AreRefusedWithTheReason)
{
    const base::Result<ScanReader> missing = base::fail("there is no Tesseract: install it");
    const auto document = read_document(tiff_of({page_of("")}), "scan.tif", {}, {.scans = &missing});
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().message, "there is no Tesseract: install it");
    EXPECT_EQ(document.error().where, "scan.tif");
}

TEST(ImagesWithoutOcr, AreRefusedWithWhatToDo)
{
    EXPECT_EQ(document::testing::failure(tiff_of({page_of("")}), "scan.tif").message,
              "the file is a TIFF image, not text: read it with --ocr (character recognition)");
}

} // namespace
} // namespace taikei::document::ocr
