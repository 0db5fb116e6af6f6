#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(EvenRows, cells_stand_in_order_though_not_below_one_another)
{
    const auto table = table_in("No  事務事業名  担当課  R4決算額  方向性\n"
                                "1  消防車両更新事業  消防本部総務課  42,180  継続\n"
                                "2  応急手当普及啓発事業  警防課  1,245  拡充\n");
    EXPECT_EQ(texts_of(table),
              (Texts{{"No", "事務事業名", "担当課", "R4決算額", "方向性"},
                     {"1", "消防車両更新事業", "消防本部総務課", "42,180", "継続"},
                     {"2", "応急手当普及啓発事業", "警防課", "1,245", "拡充"}}));
    EXPECT_EQ(table.grid.at(2).at(3).cell.place.first_line, 3);
}

TEST(EvenRows, a_shorter_line_is_the_rest_of_a_row_with_merged_cells)
{
    EXPECT_EQ(texts_of(table_in("成果指標  単位  区分  R1年度  R2年度  R7年度\n"
                                "火災件数  件  目標  25  24  20\n"
                                "                実績  28  19\n"
                                "設置率  ％  目標  80.0  82.0  90.0\n"
                                "                実績  78.3  79.0\n")),
              (Texts{{"成果指標", "単位", "区分", "R1年度", "R2年度", "R7年度"},
                     {"火災件数", "件", "目標", "25", "24", "20"},
                     {"", "", "実績", "28", "19", ""},
                     {"設置率", "％", "目標", "80.0", "82.0", "90.0"},
                     {"", "", "実績", "78.3", "79.0", ""}}));
}

TEST(EvenRows, items_side_by_side_are_no_rows)
{
    EXPECT_EQ(blocks_of("・交流の場  ・相談の場  ・学びの場\n"
                        "・図書の貸出  ・講座の開催  ・展示の開催\n"
                        "・講師の派遣  ・会場の提供  ・道具の貸出\n")
                  .size(),
              3U);
}

TEST(SpaceTable, a_word_with_spaced_letters_is_one_cell)
{
    EXPECT_EQ(texts_of(table_in("指　標                 単位   R元年度   R2年度\n"
                                "新規就農者数（累計）    人        －        4\n"
                                "市内事業所の従業者数    人    12,480   12,310\n")),
              (Texts{{"指　標", "単位", "R元年度", "R2年度"},
                     {"新規就農者数（累計）", "人", "－", "4"},
                     {"市内事業所の従業者数", "人", "12,480", "12,310"}}));
}

} // namespace
