#include "document/error_value.hpp"

#include "document/reading.hpp"

namespace taikei::document {
namespace {

TEST(ErrorValue, is_what_a_spreadsheet_shows_for_a_broken_formula)
{
    for (const auto *text : {"#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", " #REF! ", "Err:502"})
        EXPECT_TRUE(is_error_value(text)) << text;
    for (const auto *text : {"", "#", "#1", "REF!", "#REF! 12", "# 見出し", "Err:", "Err:x"})
        EXPECT_FALSE(is_error_value(text)) << text;
}

TEST(ErrorValue, is_read_as_an_empty_cell_with_a_finding)
{
    const auto document = testing::read("指標名,現状値,目標値\n参加者数,#DIV/0!,20\n", "plan.csv");
    EXPECT_EQ(testing::texts_of(testing::table_in(document)),
              (testing::Texts{{"指標名", "現状値", "目標値"}, {"参加者数", "", "20"}}));
    ASSERT_EQ(document.findings.size(), 1U);
    EXPECT_EQ(document.findings[0].kind, "error-value");
    EXPECT_EQ(document.findings[0].detail, "the cell shows #DIV/0!");
    EXPECT_EQ(base::describe(document.findings[0].place), "plan.csv, cell B2");
}

TEST(ErrorValue, is_found_in_the_tables_of_every_format)
{
    EXPECT_EQ(testing::read("指標名\t現状値\n参加者数\t#REF!\n").findings.size(), 1U);
    EXPECT_EQ(testing::read("| 指標名 | 現状値 |\n| --- | --- |\n| 参加者数 | #N/A |\n", "plan.md").findings.size(),
              1U);
    EXPECT_EQ(
        testing::read("<table><tr><td>指標名<td>現状値<tr><td>参加者数<td>#NAME?</table>", "plan.html").findings.size(),
        1U);
}

TEST(ErrorValue, that_spans_cells_is_one_finding)
{
    const auto document =
        testing::read("<table><tr><td>指標名<td>a<td>b<tr><td>参加者数<td colspan=2>#REF!</table>", "plan.html");
    EXPECT_EQ(document.findings.size(), 1U);
    EXPECT_EQ(testing::texts_of(testing::table_in(document)),
              (testing::Texts{{"指標名", "a", "b"}, {"参加者数", "", "()"}}));
}

} // namespace
} // namespace taikei::document
