#include "document/reading.hpp"

using namespace taikei::document;
using namespace taikei::document::testing;

namespace {

TEST(LabelledRows, a_label_goes_on_where_its_text_does_or_stands_alone)
{
    EXPECT_EQ(
        texts_of(table_in("  目的          転倒を防ぎ、住み慣れた地域で暮らし続けられるようにする。\n"
                          "  これまでの    体操の会を公民館で開いてきたが、会場まで歩いて行けない人の声\n"
                          "  取組          が多く寄せられた。\n"
                          "  課題の        参加する男性が少ない。\n"
                          "  背景\n"
                          "  今後          集会所でも開く。\n")),
        (Texts{{"目的", "転倒を防ぎ、住み慣れた地域で暮らし続けられるようにする。"},
               {"これまでの取組", "体操の会を公民館で開いてきたが、会場まで歩いて行けない人の声が多く寄せられた。"},
               {"課題の背景", "参加する男性が少ない。"},
               {"今後", "集会所でも開く。"}}));
}

TEST(LabelledRows, labels_that_stand_on_one_line_stay_lines)
{
    EXPECT_EQ(blocks_of("目的      転倒を防ぎ、住み慣れた地域で暮らし続けられるようにする。\n"
                        "課題      参加する男性が少ない。\n"
                        "今後      集会所でも開く。\n"
                        "時期      令和７年度から始める。\n")
                  .size(),
              4U);
}

} // namespace
