#include "render/pdf/compact_file.hpp"

#include "render/pdf/deflate.hpp"
#include "render/pdf/drawn_objects.hpp"
#include "render/pdf/pdf_surface.hpp"
#include "render/pdf/prune_font.hpp"
#include "render/pdf/typesetting.hpp"

#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <memory>

namespace taikei::render::pdf {
namespace {

std::string drawn(const std::string &text)
{
    PdfSurface surface(PaperOrientation::Portrait, {"題名", "汐見市", {}});
    base::Result<Typesetter> typesetter = Typesetter::make("gothic");
    EXPECT_TRUE(typesetter.has_value());
    const SetText set = typesetter->set(text, {}, 400);
    {
        const Tagged paragraph(surface.cairo(), "P");
        cairo_move_to(surface.cairo(), 50, 50);
        pango_cairo_show_layout_line(surface.cairo(), set.lines.front().line);
    }
    cairo_show_page(surface.cairo());
    return surface.finish();
}

/// Everything that stands in the file's object streams.
std::string packed_objects(const std::string &pdf)
{
    std::string all;
    for (std::size_t at = pdf.find("/Type /ObjStm"); at != std::string::npos; at = pdf.find("/Type /ObjStm", at + 1)) {
        const std::size_t begin = pdf.find("stream\n", at) + 7;
        const std::size_t length = static_cast<std::size_t>(*number_behind(pdf.substr(at), "/Length "));
        all += inflate(std::string_view(pdf).substr(begin, length)).value_or("damaged");
    }
    return all;
}

TEST(CompactFile, SaysLanguageTagsAndTitle)
{
    const std::string objects = packed_objects(drawn("一年の数"));
    EXPECT_TRUE(objects.contains("/Lang (ja)")) << objects;
    EXPECT_TRUE(objects.contains("/Marked true"));
    EXPECT_TRUE(objects.contains("/DisplayDocTitle true"));
    EXPECT_TRUE(objects.contains("/StructTreeRoot"));
}

TEST(CompactFile, HoldsNoPartOfAFontThatIsNotUsed)
{
    const std::string pdf = drawn("一年の数");
    EXPECT_LT(pdf.size(), 30'000u) << "a Japanese font has tens of thousands of subroutines, 0.9 MB";
    poppler::byte_array bytes(pdf.begin(), pdf.end());
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
    ASSERT_TRUE(document);
    ASSERT_EQ(document->fonts().size(), 1u);
    EXPECT_TRUE(document->fonts().front().is_embedded());
    EXPECT_TRUE(document->fonts().front().is_subset());
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    const poppler::byte_array text = page->text().to_utf8();
    EXPECT_TRUE(std::string(text.begin(), text.end()).contains("一年の数"));
}

TEST(DrawnObjects, AreFoundByTheTable)
{
    const std::string file = "%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 2\n0000000000 65535 f \n"
                             "0000000009 00000 n \ntrailer\n<< /Size 2\n/Root 1 0 R\n>>\nstartxref\n45\n%%EOF\n";
    const auto objects = find_objects(file);
    ASSERT_TRUE(objects.has_value());
    EXPECT_EQ(objects->root, 1);
    ASSERT_EQ(objects->objects.size(), 1u);
    EXPECT_EQ(objects->find(1)->body, "<< /Type /Catalog >>");
    EXPECT_EQ(objects->find(2), nullptr);
}

TEST(DrawnObjects, AreNoneInWhatCairoDidNotWrite)
{
    EXPECT_FALSE(find_objects("").has_value());
    EXPECT_FALSE(find_objects("%PDF-1.5\nstartxref\n9999\n").has_value());
    EXPECT_FALSE(find_objects("%PDF-1.5\nxref\n0 9\n0000000000 65535 f \nstartxref\n9\n").has_value());
}

TEST(PruneFont, LeavesAloneWhatIsNoFont)
{
    EXPECT_EQ(prune_font(""), "");
    EXPECT_EQ(prune_font("no font at all"), "no font at all");
    const std::string bytes(300, '\xff');
    EXPECT_EQ(prune_font(bytes), bytes);
}

TEST(Deflate, GivesBackWhatWentIn)
{
    const std::string text(100'000, 'x');
    EXPECT_EQ(inflate(deflate(text)), text);
    EXPECT_EQ(inflate(deflate("")), "");
    EXPECT_FALSE(inflate("damaged").has_value());
}

} // namespace
} // namespace taikei::render::pdf
