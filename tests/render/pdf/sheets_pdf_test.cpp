#include "render/pdf/sheets_pdf.hpp"

#include "render/form/sheet.hpp"

#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>
#include <poppler-toc.h>
#include <qpdf/QPDF.hh>

#include <map>
#include <memory>
#include <set>

namespace taikei::render {
namespace {

SheetCell cell(std::size_t column, const std::string &text, CellStyle style = CellStyle::Value)
{
    SheetCell cell;
    cell.column = column;
    cell.text = text;
    cell.style = style;
    return cell;
}

/// A table with a head and so many rows.
Sheet sheet_with_rows(int rows)
{
    Sheet sheet;
    sheet.name = "1-1";
    sheet.title = "1-1 高齢者を支える";
    sheet.head = "総合計画";
    SheetBlock block;
    block.edges = {0, 0.3, 1};
    block.rows.push_back({{cell(0, "指標名", CellStyle::Head), cell(1, "説明", CellStyle::Head)}, 0, true});
    for (int i = 1; i <= rows; ++i)
        block.rows.push_back({{cell(0, "指標" + std::to_string(i)), cell(1, "一年の数。")}, 0, false});
    sheet.blocks.push_back(block);
    return sheet;
}

std::string pdf_of(const std::vector<Sheet> &sheets)
{
    const base::Result<std::string> pdf = sheets_pdf(Form{}, sheets, {"施策評価表", "汐見市", store::Time{}});
    EXPECT_TRUE(pdf.has_value()) << (pdf ? "" : pdf.error().message);
    return pdf.value_or("");
}

std::unique_ptr<poppler::document> opened(const std::string &pdf)
{
    poppler::byte_array bytes(pdf.begin(), pdf.end()); // kept by the document
    return std::unique_ptr<poppler::document>(poppler::document::load_from_data(&bytes));
}

std::string text_of(const poppler::document &document, int page)
{
    const std::unique_ptr<poppler::page> read(document.create_page(page));
    const poppler::byte_array bytes = read->text().to_utf8();
    return {bytes.begin(), bytes.end()};
}

TEST(SheetsPdf, HasAPageAndABookmarkForEachSheet)
{
    const auto document = opened(pdf_of({sheet_with_rows(2), sheet_with_rows(3)}));
    ASSERT_TRUE(document);
    EXPECT_EQ(document->pages(), 2);
    const std::unique_ptr<poppler::toc> outline(document->create_toc());
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->root()->children().size(), 2u);
    const poppler::byte_array title = document->get_title().to_utf8();
    EXPECT_EQ(std::string(title.begin(), title.end()), "施策評価表");
}

TEST(SheetsPdf, CanBeSearchedAndCopied)
{
    const auto document = opened(pdf_of({sheet_with_rows(2)}));
    ASSERT_TRUE(document);
    const std::string text = text_of(*document, 0);
    EXPECT_TRUE(text.contains("指標名")) << text;
    EXPECT_TRUE(text.contains("一年の数。")) << text;
}

TEST(SheetsPdf, RepeatsTheHeadOverleafAndLosesNoRow)
{
    const auto document = opened(pdf_of({sheet_with_rows(100)}));
    ASSERT_TRUE(document);
    ASSERT_GE(document->pages(), 2);
    std::string all;
    for (int page = 0; page < document->pages(); ++page) {
        const std::string text = text_of(*document, page);
        EXPECT_TRUE(text.contains("指標名")) << "page " << page + 1;
        all += text;
    }
    for (int i = 1; i <= 100; ++i)
        EXPECT_TRUE(all.contains("指標" + std::to_string(i) + "\n") || all.contains("指標" + std::to_string(i) + " "))
            << i;
}

TEST(SheetsPdf, KeepsHeadingsAndHeadsOfTablesWithWhatFollows)
{
    int overleaf = 0; // of the tables that the page's end would have parted from their heading
    for (int rows = 25; rows <= 60; ++rows) {
        Sheet sheet = sheet_with_rows(rows);
        SheetBlock heading;
        heading.edges = {0, 1};
        heading.rows.push_back({{cell(0, "見直すもの", CellStyle::Heading)}, 0, false});
        SheetBlock table = sheet_with_rows(0).blocks.front();
        table.rows.push_back({{cell(0, "最初の行"), cell(1, "説明")}, 0, false});
        sheet.blocks.push_back(heading);
        sheet.blocks.push_back(table);
        const auto document = opened(pdf_of({sheet}));
        ASSERT_TRUE(document);
        for (int page = 0; page < document->pages(); ++page) {
            const std::string text = text_of(*document, page);
            EXPECT_EQ(text.contains("見直すもの"), text.contains("最初の行")) << rows << " rows, page " << page + 1;
            overleaf += text.contains("見直すもの") && !text.contains("一年の数。");
        }
    }
    EXPECT_GT(overleaf, 0);
}

TEST(SheetsPdf, CutsACellThatIsLongerThanAPage)
{
    Sheet sheet = sheet_with_rows(0);
    std::string text;
    for (int i = 1; i <= 200; ++i)
        text += "第" + std::to_string(i) + "項\n";
    sheet.blocks.at(0).rows.push_back({{cell(0, "長い文"), cell(1, text)}, 0, false});
    const auto document = opened(pdf_of({sheet}));
    ASSERT_TRUE(document);
    EXPECT_GE(document->pages(), 3);
    std::string all;
    for (int page = 0; page < document->pages(); ++page)
        all += text_of(*document, page);
    for (const char *item : {"第1項", "第60項", "第120項", "第200項"})
        EXPECT_TRUE(all.contains(item)) << item;
}

/// The roles of an element and all below it, in reading order, and what its marks are on.
std::string in_words(QPDFObjectHandle element, std::map<std::string, std::set<QPDFObjGen>> &pages)
{
    const std::string role = element.getKey("/S").getName();
    std::string words = role;
    for (QPDFObjectHandle kid : element.getKey("/K").aitems()) {
        if (kid.isInteger())
            pages[role].insert(element.getKey("/Pg").getObjGen());
        else if (kid.hasKey("/MCID"))
            pages[role].insert(kid.getKey("/Pg").getObjGen());
        else
            words += "(" + in_words(kid, pages) + ")";
    }
    return words;
}

TEST(SheetsPdf, SaysWhatIsATableARowAndAHead)
{
    Sheet sheet = sheet_with_rows(1);
    SheetBlock heading;
    heading.is_ruled = false;
    heading.edges = {0, 1};
    heading.rows.push_back({{cell(0, "見直すもの", CellStyle::Heading)}, 0, false});
    sheet.blocks.insert(sheet.blocks.begin(), heading);
    std::string text;
    for (int i = 1; i <= 200; ++i)
        text += "第" + std::to_string(i) + "項\n";
    SheetCell wide = cell(0, text);
    wide.columns = 2;
    sheet.blocks.at(1).rows.push_back({{wide}, 0, false});
    const std::string pdf = pdf_of({sheet});
    QPDF file;
    file.processMemoryFile("sheets", pdf.data(), pdf.size());
    std::map<std::string, std::set<QPDFObjGen>> pages;
    QPDFObjectHandle document = file.getRoot().getKey("/StructTreeRoot").getKey("/K");
    EXPECT_EQ(in_words(document, pages), "/Document(/Sect(/H2)(/Table(/TR(/TH)(/TH))(/TR(/TD)(/TD))(/TR(/TD))))");
    EXPECT_EQ(pages["/TH"].size(), 1u) << "heads that are repeated overleaf are not read again";
    EXPECT_GE(pages["/TD"].size(), 3u) << "a cell goes on overleaf";
    EXPECT_TRUE(pages["/Table"].empty());
    QPDFObjectHandle rows = document.getKey("/K").getArrayItem(0).getKey("/K").getArrayItem(1).getKey("/K");
    EXPECT_EQ(rows.getArrayItem(0).getKey("/K").getArrayItem(0).getKey("/A").getKey("/Scope").getName(), "/Column");
    EXPECT_EQ(rows.getArrayItem(2).getKey("/K").getArrayItem(0).getKey("/A").getKey("/ColSpan").getIntValue(), 2);
}

TEST(SheetsPdf, IsTheSameForTheSameSheets)
{
    EXPECT_EQ(pdf_of({sheet_with_rows(2)}), pdf_of({sheet_with_rows(2)}));
}

} // namespace
} // namespace taikei::render
