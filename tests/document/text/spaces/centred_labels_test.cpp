#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(CentredLabels, labels_stand_halfway_beside_their_texts)
{
    EXPECT_EQ(texts_of(table_in("    施策番号             2-3         施策名   高齢者の生きがいづくり\n"
                                "     所管部         福祉部           所管課   高齢介護課\n"
                                "     関係課         健康づくり課\n"
                                "  意図\n"
                                "                    健康を保ち、地域で活躍している。\n"
                                "（目指す状態）\n"
                                "      成果          通いの場の数は前年度から増えた。\n"
                                "                    ・会員になる年齢が上がっている。\n"
                                "      課題\n"
                                "                    ・男性の参加が少ない。\n"
                                "  今後の方向        現状維持\n"
                                "【成果指標】\n")),
              (Texts{{"施策番号", "2-3", "施策名", "高齢者の生きがいづくり"},
                     {"所管部", "福祉部", "所管課", "高齢介護課"},
                     {"関係課", "健康づくり課", "", ""},
                     {"意図（目指す状態）", "健康を保ち、地域で活躍している。", "", ""},
                     {"成果", "通いの場の数は前年度から増えた。", "", ""},
                     {"課題", "・会員になる年齢が上がっている。\n・男性の参加が少ない。", "", ""},
                     {"今後の方向", "現状維持", "", ""}}));
}

TEST(CentredLabels, a_head_may_stand_over_sentences)
{
    EXPECT_EQ(texts_of(table_in("  ライフステージ             取り組むこと\n"
                                " 乳幼児期          ○親子で外遊びを楽しみます。\n"
                                "  青壮年期         ○歩く距離を延ばします。\n"
                                "                   ○アプリを使います。\n"
                                "   高齢期          ○体操教室に出かけます。\n")),
              (Texts{{"ライフステージ", "取り組むこと"},
                     {"乳幼児期", "○親子で外遊びを楽しみます。"},
                     {"青壮年期", "○歩く距離を延ばします。\n○アプリを使います。"},
                     {"高齢期", "○体操教室に出かけます。"}}));
}

TEST(CentredLabels, figures_beside_labels_are_none)
{
    const auto table = table_in("   区分         人口\n"
                                " 年少人口       1,204\n"
                                "  生産年齢      5,310\n"
                                "人口\n"
                                "  老年人口      3,877\n");
    EXPECT_EQ(texts_of(table).at(1).at(1), "1,204");
}

} // namespace
