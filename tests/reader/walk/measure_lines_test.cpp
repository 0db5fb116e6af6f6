#include "reader/small_plans.hpp"

/// Actions in running text, with those who act in brackets.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string above = "若葉市男女共同参画計画\n\n基本目標１　意識づくり\n\n施策１　参画の拡大\n\n";

TEST(MeasureLines, SentencesWithDepartmentsAreActions)
{
    const auto plan = plan_of(above
                              + "［取組の内容］\n"
                                "①　広報紙や市の公式ＳＮＳを使い、固定的な性別役割分担意識を見直すきっかけ\n"
                                "　　となる記事を発信します。（人権・協働課、秘書広報課）\n"
                                "②　小中学校で、性別にとらわれない進路選択を促す講座を行います。（人権・協働課、\n"
                                "　　学校教育課）【新規】\n"
                                "③　刊行物の表現を点検します。（全課）\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    const auto &measures = plan.nodes.back().measures;
    ASSERT_EQ(measures.size(), 3U);
    EXPECT_EQ(measures[0].title,
              "広報紙や市の公式ＳＮＳを使い、固定的な性別役割分担意識を見直すきっかけとなる記事を発信します。");
    EXPECT_EQ(measures[0].departments, (std::vector<std::string>{"人権・協働課", "秘書広報課"}));
    EXPECT_EQ(measures[1].departments, (std::vector<std::string>{"人権・協働課", "学校教育課"}));
    EXPECT_EQ(measures[1].tags, std::vector<std::string>{"新規"});
    EXPECT_EQ(measures[2].departments, std::vector<std::string>{"全課"});
    EXPECT_TRUE(plan.nodes.back().sections.empty());
}

TEST(MeasureLines, ReportsAreNoActions)
{
    const auto plan = plan_of(above
                              + "［取組の成果］\n①　出前講座を小中学校で12回行いました。（人権課）\n"
                                "②　刊行物の表現を点検しました。（総務課）\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_TRUE(plan.nodes.back().measures.empty());
}

TEST(MeasureLines, AWeakerBulletBeforeASentenceTellsOfTheMeasureAbove)
{
    const auto plan =
        plan_of(above
                + "【主な取組】\n○授業改善の推進（学校教育課）\n"
                  "・教員が互いに授業を見合う校内研修を年３回以上行い、指導主事が全ての学校を訪\nねて助言します。\n"
                  "○学習会の開催（学校教育課）\n・学習会を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    const auto &measures = plan.nodes.back().measures;
    ASSERT_EQ(measures.size(), 2U);
    EXPECT_EQ(measures[0].title, "授業改善の推進");
    EXPECT_EQ(measures[0].text,
              "教員が互いに授業を見合う校内研修を年３回以上行い、指導主事が全ての学校を訪ねて助言します。");
    EXPECT_EQ(measures[1].text, "学習会を開きます。");
}

} // namespace
} // namespace taikei::reader
