#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

/// Tables of judgements.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::ratings_of;
using tests::Texts;

TEST(RatingTable, JudgesAboveLettersSayWhoJudges)
{
    const auto plan = plan_of("<h3>施策1-1 医療</h3><table><tr><th></th><th>市</th><th>外部評価委員会</th></tr>"
                              "<tr><th>総合評価</th><td>B</td><td>C</td></tr></table>",
                              "plan.html");
    EXPECT_EQ(ratings_of(plan, "医療"), (Texts{"総合評価 B 市", "総合評価 C 外部評価委員会"}));
}

TEST(RatingTable, ATextBesideSeveralLettersIsUnderItsOwnLabel)
{
    const auto plan =
        plan_of("<h3>施策1-1 医療</h3><table><tr><td>評価項目</td><td>一次評価</td><td>評価の理由</td></tr>"
                "<tr><td>必要性</td><td>A</td><td rowspan='2'>体制を守る必要がある。</td></tr>"
                "<tr><td>有効性</td><td>B</td></tr><tr><td>効率性</td><td>B</td><td>委員会の意見</td></tr>"
                "<tr><td>総合評価</td><td>B</td><td>連携を進めること。</td></tr></table>",
                "plan.html");
    EXPECT_EQ(tests::section_of(plan, "医療", "評価の理由"), "体制を守る必要がある。");
    EXPECT_EQ(tests::section_of(plan, "医療", "委員会の意見"), "連携を進めること。");
    EXPECT_EQ(tests::section_of(plan, "医療", "必要性"), "no such section");
}

} // namespace
} // namespace taikei::reader
