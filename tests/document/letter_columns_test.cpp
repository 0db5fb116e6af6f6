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

TEST(LetterColumns, few_cells_tell_where_pages_end_in_form_feeds)
{
    const std::string text = "指標                    単位      現状値        目標値      担当課\n"
                             "                            （令和4年度）    （令和10年度）\n"
                             "港周辺の年間来訪者数            千人       412       520      観光課\n"
                             "\n"
                             "修景を行った建物の数（累計）        棟            9      24      都市計画課\n"
                             "\n"
                             "夜間に来訪した人の割合           ％        12.5      20.0     観光課\n"
                             "\n"
                             "港の清掃に参加した市民の数         人        640       800      港湾課\n"
                             "\n"
                             "景観に満足した来訪者の割合         ％        68.3      75.0     都市計画課\n"
                             "\f";
    EXPECT_EQ(texts_of(table_in(text)),
              (Texts{{"指標", "単位", "現状値\n（令和4年度）", "目標値\n（令和10年度）", "担当課"},
                     {"港周辺の年間来訪者数", "千人", "412", "520", "観光課"},
                     {"修景を行った建物の数（累計）", "棟", "9", "24", "都市計画課"},
                     {"夜間に来訪した人の割合", "％", "12.5", "20.0", "観光課"},
                     {"港の清掃に参加した市民の数", "人", "640", "800", "港湾課"},
                     {"景観に満足した来訪者の割合", "％", "68.3", "75.0", "都市計画課"}}));
}

} // namespace
