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

const std::string counted_pages = counted + "\f";

TEST(LetterColumns, names_stand_beside_sentences_without_heads)
{
    const std::string text = counted_pages
        + "目標を実現するための具体的な方策\n"
          "                   健康教育、健康相談、訪問指導等の充実や健診(検診)を受けやすい環境づ\n"
          "市民の健康意識の向上と健康づ     くりに努め、自らの健康状態を把握し健康管理ができるよう健康づくりの\n"
          "くりの推進              取組みを推進するほか、生活習慣病予防のための生活改善や重症化予防を\n"
          "                   推進します。\n"
          "予防接種の実施など感染症予防     各種予防接種や検診などの実施により、感染症の予防と蔓延防止を図りま\n"
          "対策の推進              す。\n"
          "施策体系\n\f";
    const auto document = read(text);
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(line_at(document, 1).text, "目標を実現するための具体的な方策");
    EXPECT_EQ(
        texts_of(std::get<Table>(document.blocks[2])),
        (Texts{{"市民の健康意識の向上と健康づくりの推進",
                "健康教育、健康相談、訪問指導等の充実や健診(検診)を受けやすい環境づくりに努め、自らの健康状態を把握し健"
                "康管理ができるよう健康づくりの取組みを推進するほか、生活習慣病予防のための生活改善や重症化予防を推進し"
                "ます。"},
               {"予防接種の実施など感染症予防対策の推進",
                "各種予防接種や検診などの実施により、感染症の予防と蔓延防止を図ります。"}}));
    EXPECT_EQ(line_at(document, 3).text, "施策体系");
}

TEST(LetterColumns, a_box_halfway_beside_a_list_comes_before_it)
{
    auto blocks = blocks_of(read(counted_pages
                                 + "施策体系\n\n"
                                   "                         (1) 健康づくり対策の充実\n\n"
                                   "     1. 健康づくりの推進         (2) 感染症予防対策の推進\n\n"
                                   "                         (3) 健康づくりを支える環境整備の推進\n"));
    blocks.erase(blocks.begin()); // what shows how the text is laid out
    EXPECT_EQ(blocks,
              (std::vector<std::string>{"text 施策体系", "text 1. 健康づくりの推進", "text (1) 健康づくり対策の充実",
                                        "text (2) 感染症予防対策の推進", "text (3) 健康づくりを支える環境整備の推進"}));
}

} // namespace
