#include "render/pdf/pdf_document.hpp"

#include "render/pdf/typesetting.hpp"

#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>
#include <qpdf/QPDF.hh>

#include <cstddef>
#include <memory>
#include <set>

namespace taikei::render::pdf {
namespace {

/// One line a page, each a paragraph.
std::string drawn(const std::vector<std::string> &lines)
{
    PdfDocument document(PaperOrientation::Portrait, {"題名", "汐見市", {}});
    base::Result<Typesetter> typesetter = Typesetter::make("gothic", document.fonts());
    EXPECT_TRUE(typesetter.has_value());
    for (const std::string &line : lines) {
        const auto set = typesetter->set(line, {}, 400);
        document.begin_page();
        const Structure::Element paragraph = document.structure().add(Structure::document, "P");
        document.page().begin_marked("P", document.structure().mark(paragraph));
        document.page().show(set->lines.front().shown, 50, 50);
        document.page().end_mark();
        document.end_page();
    }
    return document.finish();
}

std::unique_ptr<poppler::document> opened(const std::string &pdf)
{
    poppler::byte_array bytes(pdf.begin(), pdf.end());
    return std::unique_ptr<poppler::document>(poppler::document::load_from_data(&bytes));
}

std::string text_of(const poppler::document &document, int page)
{
    const std::unique_ptr<poppler::page> read(document.create_page(page));
    const poppler::byte_array bytes = read->text().to_utf8();
    return {bytes.begin(), bytes.end()};
}

TEST(PdfDocument, SaysLanguageTagsAndTitle)
{
    const std::string pdf = drawn({"一年の数"});
    QPDF file;
    file.processMemoryFile("drawn", pdf.data(), pdf.size());
    QPDFObjectHandle root = file.getRoot();
    EXPECT_EQ(root.getKey("/Lang").getStringValue(), "ja");
    EXPECT_TRUE(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_TRUE(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    EXPECT_EQ(file.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "題名");
    EXPECT_FALSE(file.anyWarnings());
}

TEST(PdfDocument, HoldsNoPartOfAFontThatIsNotUsed)
{
    const std::string pdf = drawn({"一年の数"});
    EXPECT_LT(pdf.size(), 15'000u) << "a Japanese font has 16 MB";
    const auto document = opened(pdf);
    ASSERT_TRUE(document);
    ASSERT_EQ(document->fonts().size(), 1u);
    EXPECT_TRUE(document->fonts().front().is_embedded());
    EXPECT_TRUE(document->fonts().front().is_subset());
}

TEST(PdfDocument, GivesEachTextBackAsItWas)
{
    // 人 and its radical ⼈ share a glyph; 𠮷 is beyond 16 bits; か and a combining mark are one letter.
    const std::vector<std::string> lines{
        "一年の数 1,234人（約56%）", "人", "⼈", "人", "𠮷田さん", "Affidavit fi", "が"};
    const auto document = opened(drawn(lines));
    ASSERT_TRUE(document);
    ASSERT_EQ(document->pages(), static_cast<int>(lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i)
        EXPECT_TRUE(text_of(*document, static_cast<int>(i)).contains(lines[i]))
            << lines[i] << " is not in " << text_of(*document, static_cast<int>(i));
}

TEST(PdfDocument, EachMarkOfAPageBelongsToTheElementThatNamesIt)
{
    const std::string pdf = drawn({"一", "二", "三"});
    QPDF file;
    file.processMemoryFile("drawn", pdf.data(), pdf.size());
    QPDFObjectHandle structure = file.getRoot().getKey("/StructTreeRoot");
    QPDFObjectHandle marks = structure.getKey("/ParentTree").getKey("/Nums");
    QPDFObjectHandle elements = structure.getKey("/K").getKey("/K");
    const std::vector<QPDFObjectHandle> pages = file.getAllPages();
    ASSERT_EQ(pages.size(), 3u);
    ASSERT_EQ(elements.getArrayNItems(), 3);
    for (int i = 0; i < 3; ++i) {
        QPDFObjectHandle page = pages[static_cast<std::size_t>(i)];
        const int row = page.getKey("/StructParents").getIntValueAsInt();
        EXPECT_EQ(marks.getArrayItem(2 * row).getIntValueAsInt(), row);
        QPDFObjectHandle element = marks.getArrayItem(2 * row + 1).getArrayItem(0);
        EXPECT_EQ(element.getObjGen(), elements.getArrayItem(i).getObjGen());
        EXPECT_EQ(element.getKey("/S").getName(), "/P");
        EXPECT_EQ(element.getKey("/Pg").getObjGen(), page.getObjGen());
        EXPECT_EQ(element.getKey("/K").getArrayItem(0).getIntValueAsInt(), 0);
    }
}

} // namespace
} // namespace taikei::render::pdf
