#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    for (const auto &block : read(text).blocks)
        lines.push_back(std::holds_alternative<Line>(block) ? std::get<Line>(block).text : "(table)");
    return lines;
}

TEST(TextColumns, the_left_column_comes_first_and_wrapped_lines_are_joined)
{
    EXPECT_EQ(
        lines_of("▼現状                              ▼めざす姿\n"
                 "　空き家は５年間で1.4倍に増え、通   　空き家が活用され、まちに人が\n"
                 "学路に面したものもあります。       戻っています。\n"
                 "　相談は年に60件です。\n"),
        (std::vector<std::string>{"▼現状", "空き家は５年間で1.4倍に増え、通学路に面したものもあります。",
                                  "相談は年に60件です。", "▼めざす姿", "空き家が活用され、まちに人が戻っています。"}));
}

TEST(TextColumns, items_below_two_titles_stay_with_theirs)
{
    EXPECT_EQ(lines_of("【市民】                    【行政】\n"
                       "・行事に参加します。        ・場所を貸します。\n"
                       "・声をかけ合います。        ・費用を補助します。\n"),
              (std::vector<std::string>{"【市民】", "・行事に参加します。", "・声をかけ合います。", "【行政】",
                                        "・場所を貸します。", "・費用を補助します。"}));
}

TEST(TextColumns, titles_without_marks_stand_right_above_items)
{
    EXPECT_EQ(lines_of("現状と課題                      施策の方針\n"
                       "○空き家は５年間で1.4倍に増え、  ●相談の窓口を設けます。\n"
                       "学路に面したものもあります。    ●所有者に働きかけます。\n"
                       "主な事業\n"
                       "□ 解体の補助                    □ 相談会\n"),
              (std::vector<std::string>{"現状と課題", "○空き家は５年間で1.4倍に増え、学路に面したものもあります。",
                                        "施策の方針", "●相談の窓口を設けます。", "●所有者に働きかけます。", "主な事業",
                                        "□ 解体の補助                    □ 相談会"}));
}

TEST(TextColumns, titles_above_items_that_begin_elsewhere_are_no_columns)
{
    EXPECT_EQ(lines_of("現状と課題                      施策の方針\n"
                       "    ○空き家が増えています。  ●相談の窓口を設けます。\n"
                       "    ○相談が増えています。  ●所有者に働きかけます。\n")
                  .size(),
              3U);
}

TEST(TextColumns, titles_above_figures_are_a_table)
{
    const auto lines = lines_of("【現状値】                  【目標値】\n"
                                "  120人                       150人\n"
                                "  45.2％                      60.0％\n");
    EXPECT_EQ(lines, (std::vector<std::string>{"(table)"}));
}

} // namespace
