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

TEST(FormTable, APolicyBelowItsMeasureStandsAboveIt)
{
    const auto plan = plan_of("<h1>施策評価シート</h1><table><tr><td>施策コード</td><td>112</td><td>施策名</td>"
                              "<td>開かれた学校</td></tr></table><table><tr><td>政策</td><td>1 人を育むまち</td>"
                              "<td>主管部課</td><td>教育部 学校教育課</td></tr></table>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[0].title, "人を育むまち");
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[1].departments, std::vector<std::string>{"教育部 学校教育課"});
}

TEST(FormTable, LabelsMayStandAboveTheirValues)
{
    const auto plan = plan_of("汐波市総合計画 実施計画\n\n"
                              "施策コード\t施策名\t主担当部\t作成日\n2-3\t農業の振興\t産業経済部\t令和5年6月30日\n\n"
                              "政策\t2 活力を生むまち\n関係課\t農政課\n\n"
                              "施策の目標\n\n担い手が育っています。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    const auto &measure = plan.nodes[1];
    EXPECT_EQ(measure.title, "農業の振興");
    EXPECT_EQ(measure.code, "2-3");
    EXPECT_EQ(measure.parent, plan.nodes[0].id);
    EXPECT_EQ(measure.departments, (std::vector<std::string>{"産業経済部 農政課"}));
    ASSERT_EQ(measure.sections.size(), 1U);
    EXPECT_EQ(measure.sections[0].label, "施策の目標");
}

TEST(FormTable, DefinitionsInOneLineBelowTheTableAreOfItsIndicators)
{
    const auto plan =
        plan_of("施策1-1 農業の振興\n\n施策指標\n\n"
                "指標名\t単位\tR4年度\tR7年度\n①認定農業者数\t経営体\t314\t340\n②集積率\t%\t60.4\t67.0\n\n"
                "指標の説明 ①市が認定した経営体の数 ②担い手が利用する面積の割合\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].definition, "市が認定した経営体の数");
    EXPECT_EQ(plan.indicators[1].definition, "担い手が利用する面積の割合");
    EXPECT_TRUE(plan.nodes[0].sections.empty());
}

TEST(FormTable, LettersBelowTheirJudgesAreAJudgementEach)
{
    const auto plan = plan_of("<h1>施策1 学校</h1><table><tr><td>対象</td><td "
                              "colspan=4>児童生徒、保護者</td></tr><tr><td rowspan=2>進捗度</td><td rowspan=2>A</td>"
                              "<td rowspan=2>総合評価</td><td>所管評価</td><td>委員会評価</td></tr>"
                              "<tr><td>B</td><td>C</td></tr><tr><td>残された課題</td><td colspan=4>担い手が"
                              "足りない。</td></tr></table>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].ratings.size(), 3U);
    EXPECT_EQ(plan.nodes[0].ratings[1].by, "所管評価");
    EXPECT_EQ(plan.nodes[0].ratings[1].value, "B");
    EXPECT_EQ(plan.nodes[0].ratings[2].by, "委員会評価");
    EXPECT_EQ(plan.nodes[0].ratings[2].value, "C");
}

} // namespace
} // namespace taikei::reader
