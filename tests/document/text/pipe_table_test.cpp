#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

TEST(PipeTable, the_row_of_dashes_marks_the_head)
{
    const auto table = table_in("| 区分 | 目標 |\n| --- | ---: |\n| 便数 | 17,820 |\n| | 2 |\n");
    EXPECT_EQ(texts_of(table), (Texts{{"区分", "目標"}, {"便数", "17,820"}, {"", "2"}}));
    EXPECT_EQ(table.origin, Table::Origin::Pipes);
    EXPECT_EQ(table.header_rows, 1);
    EXPECT_EQ(table.grid.at(1).at(0).cell.place.first_line, 3);
}

TEST(PipeTable, outer_pipes_may_miss)
{
    EXPECT_EQ(texts_of(table_in("区分 | 目標\n--- | ---\n便数 | 2\n")), (Texts{{"区分", "目標"}, {"便数", "2"}}));
}

TEST(PipeTable, the_row_of_dashes_may_miss_between_outer_pipes)
{
    const auto table = table_in("| 区分 | 目標 |\n| 便数 | 2 |\n");
    EXPECT_EQ(texts_of(table), (Texts{{"区分", "目標"}, {"便数", "2"}}));
    EXPECT_EQ(table.header_rows, 0);
}

TEST(PipeTable, an_empty_head_is_left_out)
{
    const auto table = table_in("| | |\n| --- | --- |\n| 担当課 | 福祉課 |\n");
    EXPECT_EQ(texts_of(table), (Texts{{"担当課", "福祉課"}}));
    EXPECT_EQ(table.header_rows, 0);
}

TEST(PipeTable, cells_lose_emphasis_and_escapes_and_keep_breaks)
{
    EXPECT_EQ(texts_of(table_in("| **総合** | A \\| B | 年2回<br>以上 |\n| --- | --- | --- |\n")),
              (Texts{{"総合", "A | B", "年2回\n以上"}}));
}

TEST(PipeTable, a_pipe_in_prose_is_text)
{
    EXPECT_EQ(blocks_of("トップ | 市政 | 計画\n本文\n"), (Blocks{"text トップ | 市政 | 計画", "text 本文"}));
}

TEST(PipeTable, ends_at_a_blank_line_and_at_prose)
{
    EXPECT_EQ(blocks_of("| a | b |\n|---|---|\n| c | d |\n本文\n\n| e | f |\n"),
              (Blocks{"table 2x2", "text 本文", "table 1x2"}));
}

} // namespace
