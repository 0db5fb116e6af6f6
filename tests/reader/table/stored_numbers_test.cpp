#include "reader/table/stored_numbers.hpp"

#include "document/read_document.hpp"
#include "reader/reader.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <variant>

namespace taikei::reader {
namespace {

using document::Table;

/// A sheet of one cell.
document::Document sheet_of(std::string shown, std::string stored, Table::Origin origin = Table::Origin::Separated)
{
    Table table;
    table.origin = origin;
    table.grid.resize(1);
    document::Cell &cell = table.grid[0].emplace_back().cell;
    cell.text = std::move(shown);
    cell.stored = std::move(stored);
    document::Document document;
    document.blocks.emplace_back(std::move(table));
    return document;
}

/// What is read of the cell; empty where what is shown is read.
std::string read_instead(const document::Document &document)
{
    const auto mended = with_stored_numbers(document);
    return mended ? std::get<Table>(mended->blocks[0]).grid[0][0].cell.text : std::string();
}

TEST(StoredNumbers, stand_in_for_what_nobody_can_read)
{
    EXPECT_EQ(read_instead(sheet_of("#####", "120345")), "120345");
    EXPECT_EQ(read_instead(sheet_of(" ## ", "17.45%")), "17.45%");
    EXPECT_EQ(read_instead(sheet_of("1.2E+05", "120345")), "120345");
    EXPECT_EQ(read_instead(sheet_of("-3.40e-03", "-0.0034")), "-0.0034");
}

TEST(StoredNumbers, leave_what_was_printed)
{
    EXPECT_EQ(read_instead(sheet_of("17.5%", "17.4567%")), "");
    EXPECT_EQ(read_instead(sheet_of("120千円", "120345")), "");
    EXPECT_EQ(read_instead(sheet_of("", "5")), "") << "a format may hide a number on purpose";
    EXPECT_EQ(read_instead(sheet_of("#####", "")), "") << "a text, or a date";
    EXPECT_EQ(read_instead(sheet_of("2E5", "")), "") << "a code that is a text";
}

TEST(StoredNumbers, are_the_values_of_the_plan)
{
    auto document = document::read_document("施策1 健康づくり\n指標名,単位,現状値（R2）,目標値（R7）\n"
                                            "来館者数,人,350,1.2E+05\n参加者数,人,12.3,480\n",
                                            "plan.csv");
    ASSERT_TRUE(document.has_value());
    for (auto &block : document->blocks) {
        if (auto *table = std::get_if<Table>(&block)) {
            auto &grid = table->grid;
            grid[grid.size() - 2][3].cell.stored = "120345";
            grid[grid.size() - 1][2].cell.stored = "12.345";
        }
    }
    std::string values;
    for (const model::Indicator &indicator : read_plan(*document).indicators)
        for (const model::Value &value : indicator.values)
            values += value.text + " ";
    EXPECT_EQ(values, "350 120345 12.3 480 ");
}

} // namespace
} // namespace taikei::reader
