#include "reader/small_plans.hpp"

/// Which columns of a table of indicators hold names, values, costs and ratings.
namespace taikei::reader {
namespace {

using tests::plan_of;

/// A table of two projects, each with an indicator and two further columns below a head of two rows.
model::Plan plan_with(const std::string &heads, const std::string &below, const std::string &first,
                      const std::string &second)
{
    return plan_of("<h1>施策1 環境</h1><table><tr><th rowspan=2>事業名</th><th rowspan=2>指標名</th>"
                   "<th rowspan=2>単位</th><th colspan=2>実績値</th><th colspan=2>"
                       + heads + "</th></tr><tr><th>R4</th><th>R5</th>" + below
                       + "</tr><tr><td>環境学習事業</td><td>参加者数</td><td>人</td><td>10</td><td>20</td>" + first
                       + "</tr><tr><td>環境調査事業</td><td>調査の回数</td><td>回</td><td>1</td><td>2</td>" + second
                       + "</tr></table>",
                   "plan.html");
}

TEST(IndicatorColumns, MoneyBehindTheFiguresIsTheCostOfTheProject)
{
    const auto plan = plan_with("事業費（千円）", "<th>R4決算</th><th>R5決算</th>", "<td>300</td><td>400</td>",
                                "<td>30</td><td>40</td>");
    ASSERT_EQ(plan.indicators.size(), 4U);
    for (const model::Indicator &indicator : plan.indicators) {
        EXPECT_EQ(indicator.values.size(), 2U) << indicator.name;
        EXPECT_EQ(indicator.unit == "千円", indicator.name == "事業費") << indicator.name;
    }
}

TEST(IndicatorColumns, LettersUnderAHeadOfTwoRowsJudgeTheProject)
{
    const auto plan =
        plan_with("評価", "<th>必要性</th><th>有効性</th>", "<td>Ａ</td><td>Ｂ</td>", "<td>Ｂ</td><td>Ａ</td>");
    ASSERT_EQ(plan.nodes.size(), 3U);
    ASSERT_EQ(plan.nodes[1].ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[1].ratings[0].scheme, "必要性");
    EXPECT_EQ(plan.nodes[1].ratings[1].value, "B");
}

TEST(IndicatorColumns, OneLetterAmongWordsJudgesNothing)
{
    const auto plan =
        plan_with("備考", "<th>経過</th><th>予定</th>", "<td>検討</td><td>継続</td>", "<td>Ｂ</td><td>終了</td>");
    for (const model::Node &node : plan.nodes)
        EXPECT_TRUE(node.ratings.empty()) << node.title;
}

TEST(IndicatorColumns, ANumberInACircleIsNoName)
{
    const auto plan =
        plan_of("<h1>施策1 環境</h1><table><tr><th colspan=2>指標名</th><th>単位</th><th>R4実績</th>"
                "<th>R5実績</th></tr><tr><td>①</td><td>参加者数</td><td>人</td><td>10</td><td>20</td></tr>"
                "<tr><td>②</td><td>講座の回数</td><td>回</td><td>1</td><td>2</td></tr></table>",
                "plan.html");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "参加者数");
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
}

TEST(IndicatorColumns, YearsBelowOneWordAreNoColumnOfYears)
{
    const auto plan = plan_of(
        "<h1>施策1 学校</h1><table><tr><th rowspan=2>指標名</th><th rowspan=2>区分</th><th colspan=2>年　度</th></tr>"
        "<tr><th>R4</th><th>R5</th></tr><tr><td rowspan=2>登録者数</td><td>目標値</td><td>20</td><td>40</td></tr>"
        "<tr><td>実績値</td><td>18</td><td>35</td></tr></table>",
        "plan.html");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].values.size(), 4U);
}

TEST(IndicatorColumns, ALabelMergedDownBesideTheTableGivesItsUnit)
{
    const auto plan =
        plan_of("<h1>取組項目1 窓口</h1><table><tr><td>担当課</td><td colspan=4>市民課</td></tr>"
                "<tr><td rowspan=2>効果見込額<br>（千円）</td><td colspan=2>区分</td><td>R6</td><td>R7</td></tr>"
                "<tr><td colspan=2>歳出削減額</td><td>△2,000</td><td>8,400</td></tr>"
                "<tr><td>備考</td><td colspan=4>初年度は移行の経費が生じる。</td></tr></table>",
                "plan.html");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].unit, "千円");
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(tests::section_of(plan, "窓口", "備考"), "初年度は移行の経費が生じる。");
}

TEST(IndicatorColumns, UnitsMayStandBelowTheHeadOfTheNames)
{
    const auto plan =
        plan_of("<h1>施策1 居宅サービス</h1><table><tr><th colspan=2>区分</th><th>Ｒ３実績</th><th>Ｒ４実績</th></tr>"
                "<tr><td>利用回数</td><td>回</td><td>8,412</td><td>8,655</td></tr>"
                "<tr><td>利用人数</td><td>人</td><td>486</td><td>497</td></tr></table>",
                "plan.html");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "利用回数");
    EXPECT_EQ(plan.indicators[0].unit, "回");
}

} // namespace
} // namespace taikei::reader
