#include "document/office/list_number.hpp"

#include <gtest/gtest.h>

using taikei::document::office::to_list_number;

namespace {

TEST(ListNumber, counts_as_japanese_lists_do)
{
    EXPECT_EQ(to_list_number(3, "decimal"), "3");
    EXPECT_EQ(to_list_number(12, "decimalFullWidth"), "１２");
    EXPECT_EQ(to_list_number(1, "decimalEnclosedCircle"), "①");
    EXPECT_EQ(to_list_number(21, "decimalEnclosedCircle"), "㉑");
    EXPECT_EQ(to_list_number(51, "decimalEnclosedCircle"), "51");
    EXPECT_EQ(to_list_number(2, "aiueoFullWidth"), "イ");
    EXPECT_EQ(to_list_number(2, "aiueo"), "ｲ");
    EXPECT_EQ(to_list_number(2, "irohaFullWidth"), "ロ");
    EXPECT_EQ(to_list_number(12, "japaneseCounting"), "十二");
    EXPECT_EQ(to_list_number(12, "ideographDigital"), "一二");
    EXPECT_EQ(to_list_number(2, "ideographTraditional"), "乙");
    EXPECT_EQ(to_list_number(28, "lowerLetter"), "bb");
    EXPECT_EQ(to_list_number(4, "upperRoman"), "IV");
    EXPECT_EQ(to_list_number(7, "decimalZero"), "07");
    EXPECT_EQ(to_list_number(7, "bullet"), "");
    EXPECT_EQ(to_list_number(0, "aiueo"), "0");
    EXPECT_EQ(to_list_number(7, "no-such-format"), "7");
}

} // namespace
