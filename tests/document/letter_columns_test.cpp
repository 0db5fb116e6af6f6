#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

/// Columns that begin after as many letters, wide or narrow.
const std::string counted = "成果指標                単位    目標値\n"
                            "健診を受けた市民の割合         ％    41.3\n"
                            "ＡＬＴの派遣回数            回     120\n"
                            "LED照明の基数           基   1,450\n"
                            "図書館でかりた本の冊数         冊     5.2\n"
                            "公民館の利用者数            人   8,120\n";

TEST(LetterColumns, a_column_begins_after_as_many_letters)
{
    EXPECT_EQ(texts_of(table_in(counted)),
              (Texts{{"成果指標", "単位", "目標値"},
                     {"健診を受けた市民の割合", "％", "41.3"},
                     {"ＡＬＴの派遣回数", "回", "120"},
                     {"LED照明の基数", "基", "1,450"},
                     {"図書館でかりた本の冊数", "冊", "5.2"},
                     {"公民館の利用者数", "人", "8,120"}}));
}

TEST(LetterColumns, texts_that_stand_below_one_another_on_the_screen_stay_as_they_are)
{
    const std::string text = "成果指標                単位    目標値\n"
                             "健診を受けた市民の割合   ％       41.3\n"
                             "LED照明の基数            基      1,450\n";
    EXPECT_EQ(texts_of(table_in(text)),
              (Texts{{"成果指標", "単位", "目標値"},
                     {"健診を受けた市民の割合", "％", "41.3"},
                     {"LED照明の基数", "基", "1,450"}}));
}

} // namespace
