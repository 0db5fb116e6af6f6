#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

/// Who judges what in tables: offices over letters, letters behind indicators, rows at the foot.
namespace taikei::reader {
namespace {

using tests::ratings_of;
using tests::Texts;

TEST(JudgedRows, OfficesOverLettersAreThoseWhoJudge)
{
    const auto plan = tests::plan_of("施策1 子育て支援\n\n評価項目\t主管課\t企画課\n必要性\tA\tA\n効率性\tB\tC\n"
                                     "今後の方向性\t拡充\t改善\n");
    EXPECT_EQ(ratings_of(plan, "子育て支援"),
              (Texts{"必要性 A 主管課", "必要性 A 企画課", "効率性 B 主管課", "効率性 C 企画課",
                     "今後の方向性 拡充 主管課", "今後の方向性 改善 企画課"}));
}

TEST(JudgedRows, ProjectsHaveTheirMarksBeforeTheNameAndNoSum)
{
    const auto plan = tests::plan_of("施策1 子育て支援\n\n事業番号\t事務事業名\t担当課\t評価\t今後の方向性\n"
                                     "0111\t支援センター運営事業\tこども課\tB\t維持\n"
                                     "0112\t【重点】産後ケア事業\t保健課\tA\t拡充\n合　計\t合　計\t\t\t\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[2].title, "産後ケア事業");
    EXPECT_EQ(plan.nodes[2].tags, (Texts{"重点"}));
    EXPECT_EQ(ratings_of(plan, "産後ケア事業"), (Texts{"評価 A"}));
    EXPECT_EQ(tests::section_of(plan, "産後ケア事業", "今後の方向性"), "拡充");
}

TEST(JudgedRows, LettersUnderTheNodesLevelJudgeTheNodes)
{
    const auto plan = tests::plan_of(
        "<table><tr><th>施策</th><th>指標</th><th>R5</th><th>目標値<br>（R6）</th><th>施策<br>評価</th></tr>"
        "<tr><td rowspan=2>1-1 しごとの創出</td><td>起業件数</td><td>68</td><td>60</td><td rowspan=2>A</td></tr>"
        "<tr><td>進出数</td><td>4</td><td>5</td></tr>"
        "<tr><td rowspan=2>1-2 農業の振興</td><td>就農者数</td><td>13</td><td>25</td><td rowspan=2>C</td></tr>"
        "<tr><td>集積率</td><td>41.6</td><td>50</td></tr></table>",
        "plan.html");
    EXPECT_EQ(ratings_of(plan, "しごとの創出"), (Texts{"施策評価 A"}));
    EXPECT_EQ(ratings_of(plan, "農業の振興"), (Texts{"施策評価 C"}));
}

TEST(JudgedRows, ShortRowsAtTheFootOfATableOfFiguresAreTheForms)
{
    const auto plan = tests::plan_of(
        "<h3>施策3-1　結婚の応援</h3><table><tr><th>KPI</th><th>R4<br>実績</th><th>R5<br>実績</th><th>R6<br>目標値</th>"
        "</tr><tr><td>参加者数</td><td>52人</td><td>61人</td><td>120人</td></tr>"
        "<tr><th>令和5年度の評価</th><td colspan=3>C（やや遅れている）</td></tr>"
        "<tr><th>担当課</th><td colspan=3>企画政策課</td></tr></table>",
        "plan.html");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes[0].departments, (Texts{"企画政策課"}));
    EXPECT_EQ(ratings_of(plan, "結婚の応援"), (Texts{"令和5年度の評価 C"}));
}

TEST(JudgedRows, WhatLettersMeanIsNoIndicator)
{
    const auto plan = tests::plan_of("施策1 子育て支援\n\n区分\t内容\t令和5年度の施策数\nA\t順調\t3\nB\t概ね順調\t5\n"
                                     "C\t遅れている\t2\n計\t\t10\n");
    EXPECT_TRUE(plan.indicators.empty());
}

TEST(JudgedRows, PairsOnOneLineAreRatingAndDepartment)
{
    const auto plan = tests::plan_of("施策1 子育て支援\n\n施策評価：B　／　担当課：こども課\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes[0].departments, (Texts{"こども課"}));
    EXPECT_EQ(ratings_of(plan, "子育て支援"), (Texts{"施策評価 B"}));
}

TEST(JudgedRows, HowManyHaveEachLetterJudgesNothing)
{
    const auto plan =
        tests::plan_of("<h1>環境の進捗</h1><table><tr><th>基本目標</th><th>◎</th><th>○</th><th>△</th><th>計</th></tr>"
                       "<tr><td>基本目標1</td><td>2</td><td>3</td><td>－</td><td>5</td></tr></table>"
                       "<h2>基本目標1 海</h2><p>海を守ります。</p>",
                       "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_TRUE(plan.nodes[0].ratings.empty());
    EXPECT_EQ(plan.nodes[0].title, "海");
}

TEST(JudgedRows, LettersWithTheirWordsBelowJudgesAlone)
{
    const auto plan =
        tests::plan_of("<h1>施策1 子育て</h1><h4>４　評価</h4><table><tr><th>一次評価（担当部）</th>"
                       "<th>二次評価（会議）</th></tr><tr><td>Ｂ （概ね順調）</td><td>Ｃ （やや遅れている）</td></tr>"
                       "</table>",
                       "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].ratings.size(), 2U);
    EXPECT_EQ(plan.nodes[0].ratings[0].scheme, "評価");
    EXPECT_EQ(plan.nodes[0].ratings[0].by, "一次評価（担当部）");
    EXPECT_EQ(plan.nodes[0].ratings[1].value, "C");
}

} // namespace
} // namespace taikei::reader
