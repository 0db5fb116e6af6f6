#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

std::size_t tables_in(std::string_view text)
{
    const auto document = read(text);
    return static_cast<std::size_t>(std::ranges::count_if(
        document.blocks, [](const Block &block) { return std::holds_alternative<Table>(block); }));
}

TEST(CloseLines, heads_and_values_one_space_apart_are_left_to_the_reader)
{
    EXPECT_EQ(tables_in("指標名          現状値 中間目標 目標値 方向\n"
                        "健診の受診率  ％  41.3    50.0   55.0 ↗\n"
                        "歩く市民の割合 ％ 27.8    32.0   35.0 ↗\n"),
              0U);
}

TEST(CloseLines, kinds_may_stand_alone_above_the_other_heads)
{
    EXPECT_EQ(tables_in("                基準年度 中間年度 最終年度\n"
                        "      項 目        単位               備 考\n"
                        "                令和２年度 令和７年度 令和12年度\n"
                        "健診の受診率    ％   41.3   50.0   55.0 暦年\n"
                        "歩く市民の割合  ％   27.8   32.0   35.0\n"),
              0U);
}

TEST(CloseLines, the_table_ends_at_a_blank_line)
{
    EXPECT_EQ(tables_in("指標名          現状値 中間目標 目標値 方向\n"
                        "健診の受診率  ％  41.3    50.0   55.0 ↗\n"
                        "\n"
                        "指標名      単位    現状値    目標値\n"
                        "図書の冊数  冊      41.3      55.0\n"
                        "講座の回数  回      27.8      35.0\n"),
              1U);
}

TEST(CloseLines, rows_may_stand_closer_than_their_heads)
{
    EXPECT_EQ(tables_in("        指標名         単位   現状値      中間目標      目標値       出典\n"
                        "歩く市民の割合と健診を受けた人の割 ％        62.4      66.0      70.0 市民意識調査\n"
                        "合\n"
                        "産後ケアの利用率          ％        18.9      25.0 30.0以上 健康推進課\n"),
              0U);
}

TEST(CloseLines, units_behind_values_are_no_columns)
{
    EXPECT_EQ(tables_in("指標名          現状値      中間目標    目標値\n"
                        "図書の冊数      120 冊      150 冊      180 冊\n"
                        "講座の回数      12 回       15 回       18 回\n"),
              1U);
}

} // namespace
