#include "reader/small_plans.hpp"

/// One wide head of names over the parts of some of them.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string health_page =
    "<html><body><h2>施策1 健康づくり</h2><p>評価指標</p><table border='1'>"
    "<tr><th colspan='3'>指標</th><th>現状値（R4）</th><th>目標値（R17）</th><th>出典</th></tr>"
    "<tr><td rowspan='3'>１日の平均歩数</td><td rowspan='2'>20～64歳</td><td>男性</td><td>6,812歩</td><td>8,000歩</td>"
    "<td rowspan='3'>②</td></tr><tr><td>女性</td><td>5,960歩</td><td>8,000歩</td></tr>"
    "<tr><td colspan='2'>小学生</td><td>9,100歩</td><td>9,500歩</td></tr>"
    "<tr><td colspan='3'>体操の実施か所数</td><td>21か所</td><td>35か所</td><td>④</td></tr></table>"
    "<p>出典：②アンケート調査　④業務統計</p></body></html>";

TEST(JoinedParts, ColumnsUnderTheHeadOfNamesHoldParts)
{
    const auto plan = plan_of(health_page, "plan.html");
    std::string names;
    for (const model::Indicator &indicator : plan.indicators)
        names += indicator.name + ": " + indicator.part.value_or("") + "\n";
    EXPECT_EQ(
        names,
        "１日の平均歩数: 20～64歳 男性\n１日の平均歩数: 20～64歳 女性\n１日の平均歩数: 小学生\n体操の実施か所数: \n");
}

TEST(JoinedParts, ANumberForASourceMeansWhatStandsBelowTheTable)
{
    const auto plan = plan_of(health_page, "plan.html");
    ASSERT_EQ(plan.indicators.size(), 4U);
    EXPECT_EQ(plan.indicators[1].definition, "アンケート調査");
    EXPECT_EQ(plan.indicators[3].definition, "業務統計");
}

TEST(JoinedParts, OneNameOverAllRowsHasParts)
{
    const auto plan =
        plan_of("<h2>施策1 休養</h2><p>評価指標</p><table><tr><th colspan=2>指標</th><th>現状値（R4）</th>"
                "<th>目標値（R17）</th></tr><tr><td rowspan=2>休養がとれている人の割合</td><td>全体</td>"
                "<td>74％</td><td>80％</td></tr><tr><td>40歳代</td><td>65％</td><td>75％</td></tr></table>",
                "plan.html");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].name, "休養がとれている人の割合");
    EXPECT_EQ(plan.indicators[1].part, "40歳代");
}

} // namespace
} // namespace taikei::reader
