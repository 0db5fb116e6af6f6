#include "render/word/sheets_document.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>
#include <ctime>
#include <memory>

namespace taikei::render {
namespace {

SheetCell styled_cell(std::size_t column, const std::string &text, CellStyle style)
{
    SheetCell cell;
    cell.column = column;
    cell.text = text;
    cell.style = style;
    return cell;
}

Sheet worded_sheet()
{
    Sheet sheet;
    SheetBlock heading;
    heading.edges = {0, 1};
    heading.is_ruled = false;
    SheetCell title = styled_cell(0, "施策1-2 高齢者を支える", CellStyle::Title);
    title.outline = 2;
    heading.rows = {{{title}, 0, false}, {{styled_cell(0, "一行目\n二行目 <&>", CellStyle::Value)}, 0, false}};
    SheetBlock table;
    table.edges = {0, 0.4, 0.7, 1};
    SheetCell merged = styled_cell(0, "二段", CellStyle::Label);
    merged.rows = 2;
    SheetCell wide = styled_cell(1, "二列", CellStyle::Value);
    wide.columns = 2;
    table.rows = {{{styled_cell(0, "一", CellStyle::Head), styled_cell(1, "二", CellStyle::Head),
                    styled_cell(2, "三", CellStyle::Head)},
                   0,
                   true},
                  {{merged, wide}, 0, false},
                  {{styled_cell(1, "左", CellStyle::Value), styled_cell(2, "右", CellStyle::Value)}, 0, false}};
    sheet.blocks = {heading, table};
    return sheet;
}

/// A part of the document; empty where it has none of that name.
std::string part(const std::string &document, const char *name)
{
    zip_source_t *source = zip_source_buffer_create(document.data(), document.size(), 0, nullptr);
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open_from_source(source, ZIP_RDONLY, nullptr),
                                                                 zip_discard);
    zip_stat_t status;
    if (!archive || zip_stat(archive.get(), name, 0, &status) != 0)
        return "";
    std::string content(status.size, '\0');
    zip_file_t *file = zip_fopen(archive.get(), name, 0);
    zip_fread(file, content.data(), content.size());
    zip_fclose(file);
    return content;
}

std::size_t occurrences(const std::string &text, const std::string &what)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

TEST(SheetsDocument, HasHeadingsTablesAndContents)
{
    const std::string body = part(sheets_document({worded_sheet()}, {"総合計画", "汐見市", {}}), "word/document.xml");
    EXPECT_EQ(occurrences(body, "w:val=\"Heading2\""), 1u) << body;
    EXPECT_EQ(occurrences(body, "施策1-2 高齢者を支える"), 2u) << "as heading and in the contents";
    EXPECT_TRUE(body.contains("TOC \\o")) << body;
    EXPECT_TRUE(body.contains("二行目 &lt;&amp;&gt;"));
    EXPECT_EQ(occurrences(body, "<w:tblHeader/>"), 1u);
    EXPECT_EQ(occurrences(body, "w:val=\"restart\""), 1u);
    EXPECT_EQ(occurrences(body, "w:val=\"continue\""), 1u);
    EXPECT_EQ(occurrences(body, "<w:gridSpan w:val=\"2\"/>"), 1u);
    EXPECT_EQ(occurrences(body, "<w:tc>"), 3u + 2 + 3);
}

TEST(SheetsDocument, IsInJapaneseAndCountsPages)
{
    const std::string document = sheets_document({worded_sheet()}, {"総合計画", "汐見市", {}});
    EXPECT_TRUE(part(document, "word/styles.xml").contains("w:eastAsia=\"ja-JP\""));
    EXPECT_TRUE(part(document, "word/footer.xml").contains(" PAGE "));
    EXPECT_TRUE(part(document, "docProps/core.xml").contains("<dc:title>総合計画</dc:title>"));
    EXPECT_FALSE(part(document, "[Content_Types].xml").empty());
    EXPECT_FALSE(part(document, "_rels/.rels").empty());
}

TEST(SheetsDocument, IsTheSameForTheSameSheets)
{
    EXPECT_EQ(sheets_document({worded_sheet()}, {}), sheets_document({worded_sheet()}, {}));
}

TEST(SheetsDocument, IsTheSameInEveryTimeZone)
{
    const std::string here = sheets_document({worded_sheet()}, {});
    ::setenv("TZ", "Asia/Tokyo", 1);
    ::tzset();
    const std::string there = sheets_document({worded_sheet()}, {});
    ::unsetenv("TZ");
    ::tzset();
    EXPECT_EQ(here, there);
}

} // namespace
} // namespace taikei::render
