#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(CycledRows, a_name_halfway_down_is_that_of_all_its_rows)
{
    EXPECT_EQ(texts_of(table_in("区分     指 標 名            単位           令和４年度 令和５年度 令和６年度\n"
                                "                                    目標           300        320        330\n"
                                "活動 装置の貸与世帯数        世帯   実績           281        296\n"
                                "指標\n"
                                "                                   達成率        93.7%      92.5%\n"
                                "                                    目標        15以内     15以内     15以内\n"
                                "成果 到着までの時間          分     実績          13.8       13.1\n"
                                "指標\n"
                                "                                   達成率           －         －\n")),
              (Texts{{"区分", "指 標 名", "単位", "", "令和４年度", "令和５年度", "令和６年度"},
                     {"活動指標", "装置の貸与世帯数", "世帯", "目標", "300", "320", "330"},
                     {"", "", "", "実績", "281", "296", ""},
                     {"", "", "", "達成率", "93.7%", "92.5%", ""},
                     {"成果指標", "到着までの時間", "分", "目標", "15以内", "15以内", "15以内"},
                     {"", "", "", "実績", "13.8", "13.1", ""},
                     {"", "", "", "達成率", "－", "－", ""}}));
}

TEST(CycledRows, figures_are_told_by_their_distance_from_the_word_before_them)
{
    // The name's wide letters push its line to the right.
    EXPECT_EQ(texts_of(table_in("指標名            単位          令和３年度  令和４年度  令和５年度\n"
                                "                           目標     2           2           3\n"
                                "実施施設数        か所       実績               2           2\n")),
              (Texts{{"指標名", "単位", "", "令和３年度", "令和４年度", "令和５年度"},
                     {"実施施設数", "か所", "目標", "2", "2", "3"},
                     {"", "", "実績", "", "2", "2"}}));
}

TEST(CycledRows, lines_between_two_rows_are_halved)
{
    EXPECT_EQ(texts_of(table_in("指標名                  令和４年度  令和５年度\n"
                                "健康教室に\n"
                                "                  目標       40          45\n"
                                "参加した人の\n"
                                "                  実績       38          41\n"
                                "延べ人数\n"
                                "健診を受けた\n"
                                "                  目標       60          65\n"
                                "人のうち初めて\n"
                                "                  実績       51          62\n"
                                "受けた人\n"
                                "次の年度に向けた取組\n")),
              (Texts{{"指標名", "", "令和４年度", "令和５年度"},
                     {"健康教室に参加した人の延べ人数", "目標", "40", "45"},
                     {"", "実績", "38", "41"},
                     {"健診を受けた人のうち初めて受けた人", "目標", "60", "65"},
                     {"", "実績", "51", "62"}}));
}

TEST(CycledRows, the_names_of_columns_may_stand_halfway_down_beside_two_lines_of_years)
{
    EXPECT_EQ(texts_of(table_in("                                令和４年度  令和５年度   最終目標\n"
                                "   指標名       単位    区分\n"
                                "                                （2022）    （2023）    令和８年度\n"
                                "                       目標値        880         865\n"
                                "ごみの排出量     ｇ    実績値        892         874     820 以下\n"
                                "                      対目標比    101.4%      101.0%\n"
                                "【コスト】                                    （単位：千円）\n")),
              (Texts{{"指標名", "単位", "区分", "令和４年度（2022）", "令和５年度（2023）", "最終目標令和８年度"},
                     {"ごみの排出量", "ｇ", "目標値", "880", "865", "820 以下"},
                     {"", "", "実績値", "892", "874", "(820 以下)"},
                     {"", "", "対目標比", "101.4%", "101.0%", "(820 以下)"}}));
}

TEST(CycledRows, rows_that_do_not_take_turns_are_none)
{
    const auto table = table_in("区分                  令和４年度  令和５年度\n"
                                "           目標            40          45\n"
                                "健康教室\n"
                                "           実績            38          41\n"
                                "           見込            39          42\n"
                                "健診\n"
                                "           実績            51          62\n");
    EXPECT_NE(texts_of(table).at(1).at(0), "健康教室");
}

TEST(SideLetters, a_line_of_wide_spaces_is_blank_without_its_letter)
{
    const auto blocks = blocks_of("　　指標      区分      現状      目標\n"
                                  "　　　　　　　　　　　　　　　　 第\n"
                                  "                                  ４\n"
                                  "                                  章\n"
                                  "本文です。\n");
    ASSERT_FALSE(blocks.empty());
    EXPECT_TRUE(blocks.back().ends_with("本文です。")) << blocks.back();
}

} // namespace
