#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(SentenceRows, short_cells_stand_halfway_down_beside_a_sentence)
{
    EXPECT_EQ(
        texts_of(table_in(
            "重点               事業名                          取組の内容                            担当課\n"
            "                                  市内の通いの場に運動指導士を派遣し、体力測定を行っ\n"
            "◎        通いの場支援事業                                                             高齢介護課\n"
            "                                  た。\n"
            "          会員センター支援事業    運営費を補助し、入会説明会を開いた。                高齢介護課\n")),
        (Texts{{"重点", "事業名", "取組の内容", "担当課"},
               {"◎", "通いの場支援事業", "市内の通いの場に運動指導士を派遣し、体力測定を行った。", "高齢介護課"},
               {"", "会員センター支援事業", "運営費を補助し、入会説明会を開いた。", "高齢介護課"}}));
}

TEST(SentenceRows, a_name_goes_on_below_and_marks_are_a_column)
{
    EXPECT_EQ(texts_of(table_in("    事業名                    内容                          若年 高齢\n"
                                "                                                                      担当課\n"
                                "歯周病検診          二十歳から十歳ごとに無料の受診券を送りま  ○ ○  健康増進課\n"
                                "                    す。\n"
                                "オーラルフレイル予 かむ力を測り、歯科衛生士が相談に応じます。      ○ 高齢者支援課\n"
                                "防事業（新規）\n")),
              (Texts{{"事業名", "内容", "若年 高齢", "担当課"},
                     {"歯周病検診", "二十歳から十歳ごとに無料の受診券を送ります。", "○ ○", "健康増進課"},
                     {"オーラルフレイル予防事業（新規）", "かむ力を測り、歯科衛生士が相談に応じます。", "○",
                      "高齢者支援課"}}));
}

TEST(SentenceRows, figures_are_none)
{
    const auto table = table_in("項目              令和５年度に取り組んだこと              件数\n"
                                "健康相談          電話と窓口で市民の相談に応じた。        120\n"
                                "健康教育          学校や職場に出向いて講座を開いた。       48\n");
    EXPECT_EQ(table.header_rows, 0);
}

} // namespace
