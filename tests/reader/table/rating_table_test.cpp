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

} // namespace
} // namespace taikei::reader
