#include "render/excel/sheets_workbook.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

Sheet sheet_with(const std::string &text)
{
    Sheet sheet;
    sheet.name = "1-1";
    sheet.title = "1-1 高齢者を支える";
    SheetBlock block;
    block.edges = {0, 1};
    SheetCell cell;
    cell.text = text;
    block.rows = {{{cell}, 0, false}};
    sheet.blocks = {block};
    return sheet;
}

TEST(SheetsWorkbook, IsAZipArchive)
{
    const auto workbook = sheets_workbook(Form{}, {sheet_with("一"), sheet_with("二")}, {});
    ASSERT_TRUE(workbook.has_value()) << workbook.error().message;
    EXPECT_EQ(workbook->substr(0, 2), "PK");
}

TEST(SheetsWorkbook, RefusesATextThatNoCellHolds)
{
    const auto workbook = sheets_workbook(Form{}, {sheet_with(std::string(32'768, 'a'))}, {});
    ASSERT_FALSE(workbook.has_value());
    EXPECT_EQ(workbook.error().where, "1-1 高齢者を支える");
    EXPECT_TRUE(workbook.error().message.contains("32,767 characters")) << workbook.error().message;
}

} // namespace
} // namespace taikei::render
