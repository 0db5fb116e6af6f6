#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(NumberedRows, full_cells_touch_the_next_and_narrow_ones_stand_letter_below_letter)
{
    const auto table = table_in("№    事業名            事業の内容                        担当課        区\n"
                                "                                                                        分\n"
                                " 1   相談支援          妊娠届出時と出産後の面談を通じて、 こども家庭課 新\n"
                                "                       必要な支援につなげます。                        規\n"
                                " 2   親子で学ぶ        食事の大切さを親子で学びます。     健康課\n"
                                "     食育教室                                             保育課\n");
    EXPECT_EQ(
        texts_of(table),
        (Texts{{"№", "事業名", "事業の内容", "担当課", "区分"},
               {"1", "相談支援", "妊娠届出時と出産後の面談を通じて、必要な支援につなげます。", "こども家庭課", "新規"},
               {"2", "親子で学ぶ\n食育教室", "食事の大切さを親子で学びます。", "健康課\n保育課", ""}}));
    EXPECT_EQ(table.grid.at(2).at(1).cell.place.first_line, 5);
}

TEST(NumberedRows, a_line_farther_left_than_the_names_ends_the_table)
{
    const auto blocks = blocks_of("№    事業名            事業の内容                        担当課        区分\n"
                                  " 1   相談支援          面談を通じて、必要な支援につなげ  こども家庭課  新規\n"
                                  "                       ます。\n"
                                  "基本目標２ こどもの育ちを支える\n");
    ASSERT_EQ(blocks.size(), 2U);
}

TEST(NumberedRows, rows_whose_cells_are_centred_end_where_their_sentences_do)
{
    const auto table = table_in("№    取組                内容                                      区分  担当課\n"
                                "1    女性の再就職・起業\n"
                                "     への支援\n"
                                "                         子育て中の女性などを対象に、技能の習得か  拡充  産業課\n"
                                "                         ら就業までを支援します。\n"
                                "2    男性の家事・育児へ\n"
                                "     の参加\n"
                                "                         父親を対象とした料理教室や育児講座を土曜\n"
                                "                         日に開催します。\n"
                                "                                                                         こども課\n"
                                "                                                                         健康課\n"
                                "3    保育の充実          一時預かりの利用を携帯電話から予約できる  新規  こども課\n"
                                "                         ようにします。\n"
                                "                                     それぞれの役割\n");
    EXPECT_EQ(
        texts_of(table),
        (Texts{{"№", "取組", "内容", "区分", "担当課"},
               {"1", "女性の再就職・起業\nへの支援", "子育て中の女性などを対象に、技能の習得から就業までを支援します。",
                "拡充", "産業課"},
               {"2", "男性の家事・育児へ\nの参加", "父親を対象とした料理教室や育児講座を土曜日に開催します。", "",
                "こども課\n健康課"},
               {"3", "保育の充実", "一時預かりの利用を携帯電話から予約できるようにします。", "新規", "こども課"}}));
}

} // namespace
