#include "reader/small_plans.hpp"

/// Label and text side by side.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(FormTable, ASentenceInPlaceOfIndicatorsIsText)
{
    const auto plan =
        plan_of("施策1 地域福祉の充実\n\n担当課,福祉課\n評価指標,検討中のため設定できません。\n", "plan.csv");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "評価指標"), "検討中のため設定できません。");
    EXPECT_TRUE(plan.indicators.empty());
}

TEST(FormTable, ASentenceWithFiguresIsAnIndicatorsName)
{
    const auto plan = plan_of(
        "施策1 地域福祉の充実\n\n評価指標,相談できる人がいる。\n現状値(R2),71.5％\n目標値(R7),80.0％\n", "plan.csv");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "相談できる人がいる。");
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
}

TEST(FormTable, AJudgeStandsInBracketsBehindWhatIsJudged)
{
    const auto plan =
        plan_of("施策1 地域福祉の充実\n\n必要性（市の評価）,A\n必要性（委員会）,B\n達成度（％）,A\n", "plan.csv");
    ASSERT_EQ(plan.nodes.size(), 1U);
    std::string ratings;
    for (const model::Rating &rating : plan.nodes[0].ratings)
        ratings += rating.scheme + " " + rating.by + " " + rating.value + "\n";
    EXPECT_EQ(ratings, "必要性 市の評価 A\n必要性 委員会 B\n達成度  A\n");
}

TEST(FormTable, BulletsStayOutOfTheText)
{
    const auto plan =
        plan_of("施策1 地域福祉の充実\n\n現状と課題,\"・担い手が減っています。\n・相談が増えています。\"\n"
                "今後の方向性,見守りを広げます。\n",
                "plan.csv");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "現状と課題"), "担い手が減っています。\n相談が増えています。");
}

TEST(FormTable, ANumberBesideTheSheetsTitleIsTheMeasuresBelow)
{
    const std::string head =
        "<table border='1'><tr><td>令和６年度　施策評価調書</td><td>施策番号</td><td>1-2</td></tr></table>";
    const std::string form = "<table border='1'><tr><td>政策</td><td>1　安心して暮らせるまち</td></tr>"
                             "<tr><td>施策名</td><td>健康づくりの推進</td></tr><tr><td>担当課</td><td>健康課</td></tr>"
                             "<tr><td>関係課</td><td>―</td></tr></table>";
    const auto plan = plan_of("<html><body>" + head + form + "</body></html>", "plan.html");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].code, "1-2");
    EXPECT_EQ(plan.nodes[1].departments, std::vector<std::string>{"健康課"});
}

TEST(FormTable, JudgesStandSideBySideBehindWhatTheyJudge)
{
    const auto plan = plan_of("<html><body><h2>施策1 地域福祉の充実</h2><table border='1'><tr><td>総合評価</td>"
                              "<td>一次評価（主管課）</td><td>B</td><td>二次評価（委員会）</td><td>C</td></tr>"
                              "<tr><td>評価の理由</td><td colspan='4'>参加者が増えた。</td></tr></table></body></html>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    std::string ratings;
    for (const model::Rating &rating : plan.nodes[0].ratings)
        ratings += rating.scheme + " " + rating.by + " " + rating.value + "\n";
    EXPECT_EQ(ratings, "総合評価 一次評価（主管課） B\n総合評価 二次評価（委員会） C\n");
}

} // namespace
} // namespace taikei::reader
