#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;
using Blocks = std::vector<std::string>;

namespace {

TEST(SpaceTable, columns_are_parted_by_white_space_through_all_lines)
{
    const auto table = table_in("  区分          登録者数    利用者数\n"
                                "  令和３年度         412       1,836\n"
                                "  令和４年度         688       5,204\n");
    EXPECT_EQ(
        texts_of(table),
        (Texts{{"区分", "登録者数", "利用者数"}, {"令和３年度", "412", "1,836"}, {"令和４年度", "688", "5,204"}}));
    EXPECT_EQ(table.origin, Table::Origin::Spaces);
    EXPECT_EQ(table.grid.at(2).at(1).cell.place.first_line, 3);
}

TEST(SpaceTable, a_unit_row_under_the_head_is_a_row)
{
    EXPECT_EQ(texts_of(table_in("区分          登録者数  利用者数\n"
                                "                    人        人\n"
                                "令和３年度         412     1,836\n")),
              (Texts{{"区分", "登録者数", "利用者数"}, {"", "人", "人"}, {"令和３年度", "412", "1,836"}}));
}

TEST(SpaceTable, wrapped_cells_are_joined)
{
    EXPECT_EQ(texts_of(table_in("指標名                単位    基準値      目標値      担当課\n"
                                "                              （R1年度）  （R7年度）\n"
                                "農地を借りた面積の合  ha       112.4       180.0      農林課\n"
                                "計\n"
                                "学校給食に使う地元の  ％        31.8        40.0      学校給食\n"
                                "野菜                                                  センター\n")),
              (Texts{{"指標名", "単位", "基準値（R1年度）", "目標値（R7年度）", "担当課"},
                     {"農地を借りた面積の合計", "ha", "112.4", "180.0", "農林課"},
                     {"学校給食に使う地元の野菜", "％", "31.8", "40.0", "学校給食センター"}}));
}

TEST(SpaceTable, a_line_alone_above_heads_of_figures_titles_the_next_table)
{
    const auto document = read("事業名            事業の概要                  担当課\n"
                               "防災組織の育成    訓練への助成、資格の取得    危機管理課\n"
                               "避難計画の作成    専門職と連携した作成        危機管理課\n"
                               "貯留施設の整備    駅南地区の施設の整備        建設課\n"
                               "成果指標\n"
                               "  指標名            単位    現状値    中間目標    目標値\n"
                               "個別計画の作成率    ％        31.2        60.0      80.0\n"
                               "火災による死者数    人           2           1         0\n");
    ASSERT_EQ(document.blocks.size(), 3U);
    EXPECT_EQ(std::get<Table>(document.blocks[0]).grid.size(), 4U);
    EXPECT_EQ(std::get<Line>(document.blocks[1]).text, "成果指標");
    EXPECT_EQ(std::get<Table>(document.blocks[2]).grid.size(), 3U);
}

TEST(SpaceTable, rows_may_be_parted_by_blank_lines_and_a_rule_closes_the_head)
{
    const auto table = table_in("指標名        単位     目標値\n"
                                "------------------------------\n"
                                "就農者数      人        48\n"
                                "\n"
                                "開業の数      件        20\n"
                                "（累計）\n"
                                "\n"
                                "                - 27 -\n");
    EXPECT_EQ(texts_of(table),
              (Texts{{"指標名", "単位", "目標値"}, {"就農者数", "人", "48"}, {"開業の数（累計）", "件", "20"}}));
    EXPECT_EQ(table.header_rows, 1);
}

TEST(SpaceTable, a_row_under_a_merged_cell_is_a_row)
{
    EXPECT_EQ(texts_of(table_in("指標      年度    目標    実績\n"
                                "便数      R3       100      98\n"
                                "          R4       100      99\n")),
              (Texts{{"指標", "年度", "目標", "実績"}, {"便数", "R3", "100", "98"}, {"", "R4", "100", "99"}}));
}

TEST(SpaceTable, a_head_over_several_columns_repeats)
{
    EXPECT_EQ(texts_of(table_in("指標        実績の推移と見込み\n"
                                "            R3        R4        R5\n"
                                "便数       100        98        97\n"
                                "人数        10        12        13\n")),
              (Texts{{"指標", "実績の推移と見込み", "(実績の推移と見込み)", ""},
                     {"", "R3", "R4", "R5"},
                     {"便数", "100", "98", "97"},
                     {"人数", "10", "12", "13"}}));
}

TEST(SpaceTable, ideographic_spaces_hold_columns_too)
{
    EXPECT_EQ(texts_of(table_in("区分　　　基準　　目標\n"
                                "便数　　　　98　　100\n"
                                "利用者　　　12　　 13\n")),
              (Texts{{"区分", "基準", "目標"}, {"便数", "98", "100"}, {"利用者", "12", "13"}}));
}

TEST(SpaceTable, headings_labels_lists_and_prose_are_none)
{
    for (const std::string_view text : {
             "施策1-1　巡回バスの再編\n施策1-2　運賃の確保\n施策1-3　案内の充実\n",
             "担当部　民生部\n担当課　社会福祉課、高齢福祉課\n",
             "【主な事業】\n　□ 健康診査事業　□ 健康増進事業\n　□ 生活習慣病予防　□ 再発予防事業\n",
             "○　市では、健康都市をめざしています。\n○　しかし、課題は山積しています。\n",
             "　　国民健康保険は、加入率が高く、\n増高しています。　今後は予防を進めます。\n",
         }) {
        for (const auto &block : blocks_of(text))
            EXPECT_FALSE(block.starts_with("table")) << text;
    }
}

TEST(SpaceTable, a_line_of_unusual_white_space_between_rows_is_blank)
{
    EXPECT_EQ(
        texts_of(table_in("区分      R3    R4\n\xE2\x80\x83\n便数     100    98\n\v\n人数      10    12\n")).size(),
        3U);
}

TEST(SpaceTable, a_note_below_is_no_row)
{
    EXPECT_EQ(blocks_of("区分      R3    R4\n便数     100    98\n人数      10    12\n※便数は概数です。\n"),
              (Blocks{"table 3x3", "text ※便数は概数です。"}));
}

TEST(SpaceTable, cells_that_drift_over_the_next_column_are_set_straight)
{
    EXPECT_EQ(texts_of(table_in("     取組名            内容                          担当課\n"
                                "◎    健診の充実        日曜日にも健診を行います。    健康課\n"
                                "○    運動の場の整備    広場に器具を置き、誰もが歩く  公園課\n"
                                "                       道を整えます。               健康課\n"
                                "○    食の学び          朝食の大切さを伝えるため、学校  学校課\n")),
              (Texts{{"", "取組名", "内容", "担当課"},
                     {"◎", "健診の充実", "日曜日にも健診を行います。", "健康課"},
                     {"○", "運動の場の整備", "広場に器具を置き、誰もが歩く道を整えます。", "公園課健康課"},
                     {"○", "食の学び", "朝食の大切さを伝えるため、学校", "学校課"}}));
}

TEST(SpaceTable, words_alone_below_short_heads_are_a_table)
{
    EXPECT_EQ(texts_of(table_in("      取組            内容                    担当課\n"
                                "１  健診の充実      健診の日を増やし、      健康課\n"
                                "２  運動の場の整備  広場に器具を置き、      公園課\n"
                                "                  歩く道を整えます\n")),
              (Texts{{"", "取組", "内容", "担当課"},
                     {"１", "健診の充実", "健診の日を増やし、", "健康課"},
                     {"２", "運動の場の整備", "広場に器具を置き、歩く道を整えます", "公園課"}}));
}

TEST(SpaceTable, text_in_columns_without_heads_is_none)
{
    for (const auto &block : blocks_of("これからのまちは、みんな  ひとりで悩まず、まず\n"
                                       "の力でつくるものです。    相談してください。\n"
                                       "健診の日を増やし、        土曜日に行います\n"))
        EXPECT_FALSE(block.starts_with("table")) << block;
}

TEST(SpaceTable, letters_spaced_wide_are_one_word)
{
    EXPECT_EQ(
        texts_of(table_in("区　　　分    令和３年度    令和４年度\n"
                          "利用者数             412           420\n"
                          "登録者数             688           700\n")),
        (Texts{{"区　　　分", "令和３年度", "令和４年度"}, {"利用者数", "412", "420"}, {"登録者数", "688", "700"}}));
}

} // namespace
