#include "cli/text_table.hpp"

#include <gtest/gtest.h>

namespace taikei::cli {
namespace {

TEST(TextTable, CountsJapaneseAsTwoColumns)
{
    TextTable table({{"name"}, {"n", Align::Right}, {"end"}});
    table.add_row({"人口", "1", "a"});
    table.add_row({"abc", "10", "b"});
    EXPECT_EQ(table.render({}),
              "name   n  end\n"
              "人口   1  a\n"
              "abc   10  b\n");
}

TEST(TextTable, CutsTheLastColumnOnATerminalOnly)
{
    TextTable table({{"id"}, {"title"}});
    table.add_row({"1", "健康づくりの推進"});
    EXPECT_EQ(table.render({}), "id  title\n1   健康づくりの推進\n");
    Terminal narrow;
    narrow.width = 14;
    EXPECT_EQ(table.render(narrow), "id  title\n1   健康づく…\n");
}

TEST(TextTable, KeepsACellOnOneLineAndOffTheTerminalsControls)
{
    TextTable table({{"text"}});
    table.add_row({"two\nlines \x1b[31mred"});
    EXPECT_EQ(table.render({}), "text\ntwo lines  [31mred\n");
}

TEST(TextTable, PaintsTheHeadWhereThereIsColour)
{
    Terminal terminal;
    terminal.colour = true;
    EXPECT_EQ(TextTable({{"id"}}).render(terminal), "\x1b[1mid\x1b[0m\n");
}

TEST(CutToWidth, NeverSplitsACharacter)
{
    EXPECT_EQ(cut_to_width("健康", 4), "健康");
    EXPECT_EQ(cut_to_width("健康づ", 4), "健…");
    EXPECT_EQ(cut_to_width("abcdef", 4), "abc…");
}

} // namespace
} // namespace taikei::cli
