#include "reader/small_plans.hpp"

/// Tables of indicators with the nodes of the plan in front of them.
namespace taikei::reader {
namespace {

using tests::plan_of;

const model::Node &node_named(const model::Plan &plan, const std::string &title)
{
    for (const model::Node &node : plan.nodes) {
        if (node.title == title)
            return node;
    }
    ADD_FAILURE() << "no node " << title;
    return plan.nodes.front();
}

std::string page(const std::string &rows)
{
    return "<html><body><h1>港北市総合計画</h1><table border='1'>" + rows + "</table></body></html>";
}

/// 基準値, 単位 and 担当課 are merged over the rows of goals and results.
const std::string goals_and_results =
    "<tr><th>施策</th><th>指標名</th><th>単位</th><th>担当課</th><th>基準値（H30）</th><th>区分</th><th>R2</th><th>R3</"
    "th></tr>"
    "<tr><td rowspan='2'>数値目標</td><td rowspan='2'>従業者数</td><td rowspan='2'>人</td><td rowspan='2'>企画課</td>"
    "<td rowspan='2'>90</td><td>目標</td><td>100</td><td>110</td></tr><tr><td>実績</td><td>95</td><td>97</td></tr>"
    "<tr><td rowspan='2'>１－１ 創業の支援</td><td rowspan='2'>創業者数</td><td rowspan='2'>人</td>"
    "<td rowspan='2'>商工課</td><td rowspan='2'>3</td><td>目標</td><td>4</td><td>5</td></tr>"
    "<tr><td>実績</td><td>2</td><td>6</td></tr>";

TEST(RowNodes, ABaseMergedOverGoalsAndResultsIsReadOnce)
{
    const auto plan = plan_of(page(goals_and_results), "plan.html");
    ASSERT_EQ(plan.indicators.size(), 2U);
    const auto &values = plan.indicators[1].values;
    ASSERT_EQ(values.size(), 5U);
    EXPECT_EQ(std::ranges::count(values, model::ValueKind::Observed, &model::Value::kind), 3);
    EXPECT_EQ(values[0].text, "3");
    EXPECT_EQ(values[0].year.year(), 2018);
}

TEST(RowNodes, ADepartmentOverTheRowsOfOneIndicatorIsItsOwn)
{
    const auto plan = plan_of(page(goals_and_results), "plan.html");
    EXPECT_TRUE(node_named(plan, "創業の支援").departments.empty());
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].departments, std::vector<std::string>{"商工課"});
}

TEST(RowNodes, AWordForIndicatorsInALevelsColumnIsNoNode)
{
    const auto plan = plan_of(page(goals_and_results), "plan.html");
    for (const model::Node &node : plan.nodes)
        EXPECT_NE(node.title, "数値目標");
}

/// Projects with their costs and, behind these, one or two indicators.
const std::string projects =
    "<tr><th rowspan='2'>施策</th><th rowspan='2'>No.</th><th rowspan='2'>事業名</th><th rowspan='2'>区分</th>"
    "<th rowspan='2'>担当課</th><th colspan='3'>事業費（計画額）</th><th rowspan='2'>活動指標</th><th "
    "rowspan='2'>単位</th>"
    "<th>実績</th><th colspan='2'>目標</th></tr>"
    "<tr><th>令和６年度</th><th>令和７年度</th><th>２か年計</th><th>R4</th><th>R6</th><th>R7</th></tr>"
    "<tr><td rowspan='3'>1-1 子育ての支援</td><td rowspan='2'>1</td><td rowspan='2'>学童保育事業</td>"
    "<td rowspan='2'>拡充</td><td rowspan='2'>子育て課</td><td rowspan='2'>500</td><td rowspan='2'>未定</td>"
    "<td rowspan='2'>500</td><td>利用児童数</td><td>人</td><td>61</td><td>68</td><td>70</td></tr>"
    "<tr><td>待機児童数</td><td>人</td><td>3</td><td>1</td><td>0</td></tr>"
    "<tr><td>2</td><td>保育所整備事業</td><td></td><td>建築課</td><td>―</td><td>900</td><td>900</td>"
    "<td>整備数</td><td>か所</td><td>―</td><td>0</td><td>1</td></tr>"
    "<tr><td>1-2 学校の整備</td><td>3</td><td>学童保育事業（再掲）</td><td></td><td>子育て課</td><td>―</td><td>―</td>"
    "<td>―</td><td>―</td><td>―</td><td>―</td><td>―</td><td>―</td></tr>"
    "<tr><td colspan='5'>政策１　合計</td><td>500</td><td>900</td><td>1400</td><td></td><td></td><td></td><td></td>"
    "<td></td></tr>";

TEST(RowNodes, CostsBetweenProjectAndIndicatorAreTheProjects)
{
    const auto plan = plan_of(page(projects), "plan.html");
    const auto found = std::ranges::find(plan.indicators, "事業費", &model::Indicator::name);
    ASSERT_NE(found, plan.indicators.end());
    ASSERT_EQ(found->values.size(), 2U);
    EXPECT_EQ(found->values[0].kind, model::ValueKind::Planned);
    EXPECT_EQ(found->values[1].text, "未定");
    EXPECT_EQ(std::ranges::count(plan.indicators, "事業費", &model::Indicator::name), 2);
}

TEST(RowNodes, MarksAndDepartmentsBeforeTheIndicatorAreTheProjects)
{
    const auto plan = plan_of(page(projects), "plan.html");
    EXPECT_EQ(node_named(plan, "学童保育事業").tags, std::vector<std::string>{"拡充"});
    EXPECT_EQ(node_named(plan, "保育所整備事業").departments, std::vector<std::string>{"建築課"});
}

TEST(RowNodes, TotalsAreNoNodesAndARepeatedProjectIsOne)
{
    const auto plan = plan_of(page(projects), "plan.html");
    EXPECT_EQ(std::ranges::count(plan.nodes, "合計", &model::Node::title), 0);
    ASSERT_EQ(std::ranges::count(plan.nodes, "学童保育事業", &model::Node::title), 2);
    EXPECT_EQ(plan.nodes.back().tags, std::vector<std::string>{"再掲"});
    EXPECT_EQ(std::ranges::count(plan.indicators, "―", &model::Indicator::name), 0);
}

TEST(RowNodes, AHeadThatNamesBothKindsLeavesThemToTheRows)
{
    for (const char *head : {"計画・実績", "年度別の目標と実績"}) {
        const auto plan = plan_of("施策1 創業の支援\n\nKPI,基準値,," + std::string(head) + ",\n,,,R3,R4\n"
                                      + "創業者数（人）,3,計画,5,6\n,,実績,4,7\n",
                                  "plan.csv");
        ASSERT_EQ(plan.indicators.size(), 1U) << head;
        EXPECT_EQ(std::ranges::count(plan.indicators[0].values, model::ValueKind::Planned, &model::Value::kind), 2)
            << head;
    }
}

TEST(RowNodes, ATickBelowAMarkIsThatMark)
{
    const auto plan = tests::plan_of(
        "<h1>基本目標1 "
        "海</h1><table><tr><th>№</th><th>事業名</th><th>重点</th><th>区分</th><th>指標名</th><th>単位</th>"
        "<th>R4実績</th><th>R8目標</th></tr><tr><td>1</td><td>藻場の再生</td><td>○</td><td>新規</td><td>再生面積</td>"
        "<td>ha</td><td>1</td><td>5</td></tr><tr><td>2</td><td>漁港の修繕</td><td></td><td></td><td>修繕箇所</"
        "td><td>か所</td>"
        "<td>2</td><td>4</td></tr><tr><td "
        "colspan=2>合　計（調整中を除く）</td><td></td><td></td><td></td><td></td><td>3</td>"
        "<td>9</td></tr></table>",
        "plan.html");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].tags, (std::vector<std::string>{"重点", "新規"}));
    EXPECT_TRUE(plan.nodes[2].tags.empty());
}

} // namespace
} // namespace taikei::reader
