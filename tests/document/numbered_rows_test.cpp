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

} // namespace
