#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(QuotedCells, a_pasted_cell_of_several_lines_is_one_cell)
{
    const auto table = table_in("計画の概要です。\n\n\"取組内容\n担当課\"\tR4\tR5\n\"窓口を\"\"設ける\"\"。\n【市民課】"
                                "\"\t25\t\"20\n（見込）\"\n");
    EXPECT_EQ(texts_of(table),
              (Texts{{"取組内容\n担当課", "R4", "R5"}, {"窓口を\"設ける\"。\n【市民課】", "25", "20\n（見込）"}}));
}

TEST(QuotedCells, a_quote_that_closes_nothing_is_a_letter)
{
    const auto table = table_in("名称\t値\n\"海\t4\n\"道\" の駅\t3\n");
    EXPECT_EQ(texts_of(table), (Texts{{"名称", "値"}, {"\"海", "4"}, {"\"道\" の駅", "3"}}));
}

TEST(QuotedCells, a_cell_of_nothing_but_white_space_is_not_joined)
{
    EXPECT_EQ(blocks_of("本文です。\n\"\n  \"\t\n次の行です。\n"),
              (std::vector<std::string>{"text 本文です。", "text \"", "table 1x2", "text 次の行です。"}));
}

} // namespace
