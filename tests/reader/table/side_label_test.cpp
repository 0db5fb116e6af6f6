#include "reader/small_plans.hpp"

/// Forms that are one table: labels at the side of figures and steps, rows of the form below them.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string form_title = "働き方の見直し";

model::Plan plan_of_form(const std::string &rows)
{
    return plan_of("<html><body><h2>取組1-1 " + form_title + "</h2><table border='1'>" + rows
                       + "</table></body></html>",
                   "plan.html");
}

std::string facts_of(const model::Plan &plan)
{
    std::string facts;
    for (const model::Indicator &indicator : plan.indicators) {
        facts += indicator.name + " [" + indicator.unit.value_or("-") + "]";
        for (const model::Value &value : indicator.values) {
            facts += value.kind == model::ValueKind::Target ? " t" : " o";
            facts += std::to_string(value.year.year()) + "=" + value.text;
        }
        facts += "\n";
    }
    return facts;
}

const std::string figures = "<tr><td rowspan='3' colspan='2'>数値目標</td><td>指標名（単位）</td><td>区分</td>"
                            "<td>R4</td><td>R5</td></tr>"
                            "<tr><td rowspan='2'>残業の時間（時間）</td><td>目標</td><td>20</td><td>18</td></tr>"
                            "<tr><td>実績</td><td>21</td><td>17</td></tr>";
const std::string figure_facts = "残業の時間 [時間] o2022=21 o2023=17 t2022=20 t2023=18\n";

TEST(SideLabel, ALabelOverTwoColumnsIsNoValueOfThem)
{
    EXPECT_EQ(facts_of(plan_of_form(figures)), figure_facts);
}

TEST(SideLabel, AnotherLabelWithItsUnitHasTheSameHeads)
{
    const auto plan =
        plan_of_form(figures
                     + "<tr><td rowspan='2' colspan='2'>効果額（千円）</td><td rowspan='2'>人件費の減</td>"
                       "<td>目標</td><td>900</td><td>1,200</td></tr>"
                       "<tr><td>実績</td><td>850</td><td>1,310</td></tr>");
    EXPECT_EQ(facts_of(plan), figure_facts + "人件費の減 [千円] o2022=850 o2023=1,310 t2022=900 t2023=1,200\n");
}

TEST(SideLabel, CellsOverNamesAndValuesAreRowsOfTheForm)
{
    const auto plan =
        plan_of_form(figures
                     + "<tr><td colspan='2'>令和５年度の実施状況</td><td colspan='4'>研修をした。</td></tr>"
                       "<tr><td colspan='2'>進捗評価</td><td colspan='2'>□計画以上　■計画どおり　□遅れ</td>"
                       "<td>今後の方向性</td><td>継続</td></tr>"
                       "<tr><td colspan='2'>備考</td><td colspan='4'></td></tr>");
    EXPECT_EQ(facts_of(plan), figure_facts);
    EXPECT_EQ(section_of(plan, form_title, "令和５年度の実施状況"), "研修をした。");
    EXPECT_EQ(section_of(plan, form_title, "今後の方向性"), "継続");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].ratings.size(), 1U);
    EXPECT_EQ(plan.nodes[0].ratings[0].value, "計画どおり");
}

TEST(SideLabel, ASentenceInPlaceOfTheTableEndsTheStepsAboveIt)
{
    const auto plan =
        plan_of_form("<tr><td rowspan='2'>年度別計画</td><td colspan='2'>取組</td><td>R4</td><td>R5</td></tr>"
                     "<tr><td colspan='2'>評価者の研修</td><td>実施</td><td>→</td></tr>"
                     "<tr><td>数値目標</td><td colspan='4'>数値になじまないため、調査の結果を見る。</td></tr>"
                     "<tr><td>備考</td><td colspan='4'>対象は係長以上</td></tr>");
    EXPECT_EQ(facts_of(plan), "");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].measures.size(), 1U);
    EXPECT_EQ(plan.nodes[0].measures[0].title, "評価者の研修");
    EXPECT_EQ(section_of(plan, form_title, "数値目標"), "数値になじまないため、調査の結果を見る。");
    EXPECT_EQ(section_of(plan, form_title, "備考"), "対象は係長以上");
}

TEST(SideLabel, AHeadOfTwoRowsIsNone)
{
    const auto plan =
        plan_of_form("<tr><td rowspan='2'>区分</td><td rowspan='2'>指標名</td><td colspan='2'>実績</td></tr>"
                     "<tr><td>R4</td><td>R5</td></tr>"
                     "<tr><td>研修</td><td>回数</td><td>3回</td><td>4回</td></tr>");
    EXPECT_EQ(facts_of(plan), "回数 [回] o2022=3回 o2023=4回\n");
}

} // namespace
} // namespace taikei::reader
