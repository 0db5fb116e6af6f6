#include "reader/small_plans.hpp"

#include <algorithm>

/// Rows of kinds below a row of years.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(YearlyTable, TheCornerNamesTheIndicatorOfPlanAndResult)
{
    const auto plan = plan_of(
        "施策1 職員数の適正化\n\n職員数（4月1日現在）（人）,22年度,23年度\n計画,148,145\n実績,147,\n", "plan.csv");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "職員数（4月1日現在）");
    EXPECT_EQ(plan.indicators[0].unit, "人");
    ASSERT_EQ(plan.indicators[0].values.size(), 3U);
    const auto &values = plan.indicators[0].values;
    EXPECT_EQ(values[0].kind, model::ValueKind::Observed);
    EXPECT_EQ(values[0].year.year(), 2010);
    EXPECT_EQ(values[1].kind, model::ValueKind::Planned);
    EXPECT_EQ(values[2].text, "145");
}

TEST(YearlyTable, ARowThatIsNoKindIsAnIndicatorOfItsOwn)
{
    const auto plan =
        plan_of("施策1 職員数の適正化\n\n年度,22年度,23年度\n職員数,148,145\n残業時間,12,11\n", "plan.csv");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].name, "残業時間");
}

TEST(YearlyTable, YearsAndKindsDownTheSideGiveAnIndicatorAColumn)
{
    const auto plan = plan_of(
        "<h3>施策4-1　移動手段の確保</h3><table><caption>KPIの推移</caption>"
        "<tr><th colspan=2>年度</th><th>拠点数<br>（か所）</th><th>交通の<br>利用者数（人）</th></tr>"
        "<tr><th>基準値</th><td>令和元年度</td><td>1</td><td>3,120</td></tr>"
        "<tr><th rowspan=2>実績値</th><td>令和2年度</td><td>1</td><td>2,644</td></tr><tr><td>令和3年度</td><td>2</td>"
        "<td>3,017</td></tr><tr><th>目標値</th><td>令和6年度</td><td>3</td><td>4,500</td></tr>"
        "<tr><th colspan=2>達成率</th><td>66.7％</td><td>94.1％</td></tr></table>",
        "plan.html");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "拠点数");
    EXPECT_EQ(plan.indicators[1].name, "交通の利用者数");
    EXPECT_EQ(plan.indicators[1].unit, "人");
    const auto &values = plan.indicators[1].values;
    ASSERT_EQ(values.size(), 4U);
    EXPECT_EQ(values[2].kind, model::ValueKind::Observed);
    EXPECT_EQ(values[2].year.year(), 2021);
    EXPECT_EQ(values[3].kind, model::ValueKind::Target);
    EXPECT_EQ(values[3].text, "4,500");
}

TEST(YearlyTable, TheSameWithTheYearFirst)
{
    const auto plan =
        plan_of("施策1 移動手段の確保\n\n年度,区分,利用者数（人）\n令和5年度,目標,100\n令和5年度,実績,90\n"
                "令和6年度,目標,110\n",
                "plan.csv");
    ASSERT_EQ(plan.indicators.size(), 1U);
    const auto &values = plan.indicators[0].values;
    ASSERT_EQ(values.size(), 3U);
    const auto observed = std::ranges::find(values, model::ValueKind::Observed, &model::Value::kind);
    ASSERT_NE(observed, values.end());
    EXPECT_EQ(observed->text, "90");
}

TEST(YearlyTable, TicksSayWhenAndNotHowMuch)
{
    const auto plan = plan_of("施策1-1 医療\n\n年度\tR5\tR6\tR7\n点検\t○\t○\t○\n見直し\t\t\t中間見直し\n");
    EXPECT_TRUE(plan.indicators.empty());
    ASSERT_EQ(plan.nodes.at(0).measures.size(), 2U);
    EXPECT_EQ(plan.nodes[0].measures[1].title, "見直し");
}

} // namespace
} // namespace taikei::reader
