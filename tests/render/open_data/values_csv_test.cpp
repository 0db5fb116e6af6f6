#include "render/open_data/values_csv.hpp"

#include "store/sample_plans.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taikei::render {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(CsvCell, IsQuotedWhereItMustBe)
{
    EXPECT_EQ(csv_cell("人口"), "人口");
    EXPECT_EQ(csv_cell("1,234"), "\"1,234\"");
    EXPECT_EQ(csv_cell("a \"b\""), "\"a \"\"b\"\"\"");
    EXPECT_EQ(csv_cell("一\n二"), "\"一\n二\"");
    EXPECT_EQ(csv_cell(""), "");
}

TEST(CsvCell, IsNeverAFormula)
{
    EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(csv_cell("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csv_cell("+増加"), "'+増加");
    EXPECT_EQ(csv_cell("-cmd|' /C calc'!A0"), "'-cmd|' /C calc'!A0");
    EXPECT_EQ(csv_cell("＝1+1"), "'＝1+1");
    EXPECT_EQ(csv_cell("\t=1"), "'\t=1");
}

TEST(CsvCell, KeepsNumbersAsTheyAre)
{
    EXPECT_EQ(csv_cell("-12.5"), "-12.5");
    EXPECT_EQ(csv_cell("0"), "0");
    EXPECT_EQ(csv_cell("△12"), "△12");
}

TEST(ValuesCsv, HasARowForEachValue)
{
    const std::string csv = values_csv(store::sample_plan());
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF団体コード,市区町村名,計画名,"));
    EXPECT_THAT(csv, HasSubstr("通いの場の参加者数,,人,実績,令和2年度,2020,１２３.４,123.4,,,,"));
    EXPECT_THAT(csv, HasSubstr("通いの場の参加者数,,人,目標,令和7年度,2025,約150～200,,150,200,about,"));
    EXPECT_EQ(std::ranges::count(csv, '\n'), 3);
}

} // namespace
} // namespace taikei::render
