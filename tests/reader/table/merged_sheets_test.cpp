#include "reader/small_plans.hpp"

/// Evaluation sheets and lists of indicators whose cells are merged, as pages that keep the merging.
namespace taikei::reader {
namespace {

using tests::plan_of;

model::Plan plan_of_merged_table(const std::string &rows, const std::string &above = "")
{
    return plan_of("<html><body>" + above + "<table border='1'>" + rows + "</table></body></html>", "plan.html");
}

std::string printed_values_of(const model::Indicator &indicator)
{
    std::string values;
    for (const model::Value &value : indicator.values) {
        values += value.kind == model::ValueKind::Target ? "目標 " : "実績 ";
        values += std::to_string(value.year.year()) + " " + value.text + "\n";
    }
    return values;
}

const std::string sheet_with_indicators = "<h2>施策1 地域福祉の充実</h2><h3>成果指標</h3>";

TEST(MergedSheets, OneCellMayHoldNumberAndNameBesideBothLabels)
{
    const auto plan = plan_of_merged_table(
        "<tr><td>施策番号</td><td rowspan='2'>11　防災対策の推進</td><td>主管課</td><td>危機管理課</td></tr>"
        "<tr><td>施策名</td><td>関係課</td><td>警防課</td></tr>"
        "<tr><td>めざす姿</td><td colspan='3'>被害が抑えられている。</td></tr>");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes[0].code, "11");
    EXPECT_EQ(plan.nodes[0].title, "防災対策の推進");
    EXPECT_EQ(plan.nodes[0].departments, (std::vector<std::string>{"危機管理課", "警防課"}));
}

TEST(MergedSheets, RowsBelowAnIndicatorTellOfIt)
{
    const auto plan =
        plan_of_merged_table("<tr><td>指標名</td><td>単位</td><td>区分</td><td>平成30</td><td>令和元</td>"
                             "<td>２</td></tr>"
                             "<tr><td rowspan='2'>組織率</td><td rowspan='2'>％</td><td>目標</td><td>70</td>"
                             "<td>72</td><td>74</td></tr>"
                             "<tr><td>実績</td><td>68</td><td>中止</td><td>71</td></tr>"
                             "<tr><td>説明・出典</td><td colspan='5'>組織のある世帯の割合</td></tr>"
                             "<tr><td>備考</td><td colspan='5'>年度末の数</td></tr>"
                             "<tr><td rowspan='2'>参加者数</td><td rowspan='2'>人</td><td>目標</td><td>60</td>"
                             "<td>62</td><td>64</td></tr>"
                             "<tr><td>実績</td><td>58</td><td>59</td><td>61</td></tr>"
                             "<tr><td>説明・出典</td><td colspan='5'>訓練に参加した人</td></tr>",
                             sheet_with_indicators);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].definition, "組織のある世帯の割合");
    EXPECT_EQ(plan.indicators[0].note, "年度末の数");
    EXPECT_EQ(plan.indicators[1].definition, "訓練に参加した人");
    EXPECT_FALSE(plan.indicators[1].note);
    EXPECT_EQ(plan.indicators[1].unit, "人");
    EXPECT_EQ(printed_values_of(plan.indicators[0]),
              "実績 2018 68\n実績 2019 中止\n実績 2020 71\n目標 2018 70\n目標 2019 72\n目標 2020 74\n");
}

TEST(MergedSheets, YearsMayStandBelowARowOfEras)
{
    const auto plan =
        plan_of_merged_table("<tr><td rowspan='3'>指標名</td><td rowspan='3'>単位</td><td colspan='3'>実績値"
                             "</td></tr><tr><td>平成</td><td colspan='2'>令和</td></tr>"
                             "<tr><td>30</td><td>元</td><td>２</td></tr>"
                             "<tr><td>参加者数</td><td>人</td><td>58</td><td>59</td><td>61</td></tr>",
                             sheet_with_indicators);
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(printed_values_of(plan.indicators[0]), "実績 2018 58\n実績 2019 59\n実績 2020 61\n");
}

TEST(MergedSheets, FiguresBehindAYearAreNoYears)
{
    const auto plan = plan_of_merged_table("<tr><td>年度</td><td>開催回数（回）</td><td>参加団体（団体）</td></tr>"
                                           "<tr><td>令和３年度</td><td>4</td><td>5</td></tr>"
                                           "<tr><td>令和４年度</td><td>5</td><td>6</td></tr>",
                                           sheet_with_indicators);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(printed_values_of(plan.indicators[1]), "実績 2021 5\n実績 2022 6\n");
}

TEST(MergedSheets, ALetterMergedAsTheMeasureIsJudgesTheMeasure)
{
    const auto plan = plan_of_merged_table(
        "<tr><td>基本目標</td><td>施策の基本的方向</td><td>具体的な施策</td><td>ＫＰＩ</td><td>単位</td><td>R5実績</td>"
        "<td>R6目標</td><td>判定</td></tr>"
        "<tr><td rowspan='5'>基本目標１ 仕事をつくる</td><td colspan='2'>＜数値目標＞</td><td>従業者数</td><td>人</td>"
        "<td>810</td><td>840</td><td>－</td></tr>"
        "<tr><td rowspan='2'>(1) 産業の力を高める</td><td rowspan='2'>ア　産地づくり</td><td>出荷額</td><td>百万円</td>"
        "<td>120</td><td>140</td><td rowspan='2'>○</td></tr>"
        "<tr><td>参加者数</td><td>人</td><td>79</td><td>80</td></tr>"
        "<tr><td rowspan='2'>(2) 職場を広げる</td><td rowspan='2'>ア　創業の支援</td><td>創業件数</td><td>件</td>"
        "<td>8</td><td>10</td><td rowspan='2'>△</td></tr>"
        "<tr><td>相談件数</td><td>件</td><td>19</td><td>25</td></tr>");
    ASSERT_EQ(plan.nodes.size(), 5U);
    EXPECT_EQ(plan.nodes[1].title, "産業の力を高める");
    EXPECT_EQ(plan.nodes[2].title, "産地づくり");
    ASSERT_EQ(plan.nodes[2].ratings.size(), 1U);
    EXPECT_EQ(plan.nodes[2].ratings[0].value, "○");
    ASSERT_EQ(plan.indicators.size(), 5U);
    EXPECT_EQ(plan.indicators[0].node, plan.nodes[0].id);
}

} // namespace
} // namespace taikei::reader
