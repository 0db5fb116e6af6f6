#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(CentredGroups, a_name_beside_the_middle_row_is_that_of_all)
{
    EXPECT_EQ(texts_of(table_in("区分                              令和７年度  ８年度  ９年度\n"
                                "量の見込み（Ａ）                         318     302     287\n"
                                "            特定教育・保育施設           290     290     290\n"
                                "  確保方策  認可外保育施設               120     120      90\n"
                                "            計（Ｂ）                     410     410     380\n"
                                "過不足（Ｂ－Ａ）                          92     108      93\n")),
              (Texts{{"区分", "令和７年度", "８年度", "９年度"},
                     {"量の見込み（Ａ）", "318", "302", "287"},
                     {"確保方策 特定教育・保育施設", "290", "290", "290"},
                     {"確保方策 認可外保育施設", "120", "120", "90"},
                     {"確保方策 計（Ｂ）", "410", "410", "380"},
                     {"過不足（Ｂ－Ａ）", "92", "108", "93"}}));
}

TEST(CentredGroups, names_between_rows_have_as_many_below_as_above)
{
    EXPECT_EQ(texts_of(table_in("区分                  令和７年度  ８年度  ９年度\n"
                                "          量の見込み         88      87      86\n"
                                "   ０歳\n"
                                "          確保方策           81      84      90\n"
                                "          量の見込み        196     193     190\n"
                                "   １歳\n"
                                "          確保方策          180     188     196\n")),
              (Texts{{"区分", "令和７年度", "８年度", "９年度"},
                     {"０歳 量の見込み", "88", "87", "86"},
                     {"０歳 確保方策", "81", "84", "90"},
                     {"１歳 量の見込み", "196", "193", "190"},
                     {"１歳 確保方策", "180", "188", "196"}}));
}

TEST(CentredGroups, a_line_of_values_alone_packs_the_cells_above)
{
    EXPECT_EQ(texts_of(table_in("区分              令和７年度  ８年度  ９年度\n"
                                "量の見込み            268人    262人    257人\n"
                                "                    3,216回  3,144回  3,084回\n")),
              (Texts{{"区分", "令和７年度", "８年度", "９年度"},
                     {"量の見込み", "268人\n3,216回", "262人\n3,144回", "257人\n3,084回"}}));
}

} // namespace
