#include "render/excel/worksheet_grid.hpp"

#include <gtest/gtest.h>

namespace taikei::render::excel {
namespace {

Sheet sheet()
{
    Sheet sheet;
    SheetBlock upper;
    upper.edges = {0, 0.5, 1};
    SheetBlock lower;
    lower.edges = {0, 0.2, 0.5005, 1};
    sheet.blocks = {upper, lower};
    return sheet;
}

TEST(WorksheetGrid, HasAColumnBetweenAnyTwoEdges)
{
    const WorksheetGrid grid(sheet(), Form{});
    ASSERT_EQ(grid.widths().size(), 3u);
    EXPECT_EQ(grid.column_at(0), 0u);
    EXPECT_EQ(grid.column_at(0.2), 1u);
    EXPECT_EQ(grid.column_at(0.5), 2u);
    EXPECT_EQ(grid.column_at(0.5005), 2u) << "nearly the same edge";
    EXPECT_EQ(grid.column_at(1), 3u);
}

TEST(WorksheetGrid, IsAsWideAsThePaper)
{
    Form landscape;
    landscape.is_landscape = true;
    EXPECT_GT(WorksheetGrid(sheet(), landscape).widths().at(0), WorksheetGrid(sheet(), Form{}).widths().at(0));
}

TEST(WorksheetGrid, MakesRowsHighEnoughForTheirText)
{
    Sheet with_text = sheet();
    SheetCell text;
    text.columns = 2;
    text.text = std::string(300, 'a');
    with_text.blocks.at(0).rows = {{{text}, 0, false}, {{}, 20, false}};
    const std::vector<double> heights = WorksheetGrid(with_text, Form{}).row_heights(with_text.blocks.at(0));
    EXPECT_GT(heights.at(0), 2 * 9);
    EXPECT_NEAR(heights.at(1), 20 * 72 / 25.4, 0.01);
}

} // namespace
} // namespace taikei::render::excel
