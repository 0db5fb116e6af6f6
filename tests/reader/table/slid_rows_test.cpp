#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

/// Rows of indicators in which a cell is missing.
namespace taikei::reader {
namespace {

using tests::findings_of;
using tests::indicators_of;
using tests::plan_of;
using tests::Texts;

/// The plan's indicators are these, and of the second row it is said that it slid.
void expect_slid(const model::Plan &plan, const Texts &indicators)
{
    EXPECT_EQ(indicators_of(plan), indicators);
    const auto findings = findings_of(plan);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, "column-shifted");
    EXPECT_EQ(findings[0].detail, "来館者数");
    ASSERT_GE(plan.indicators.size(), 2U);
    for (const model::Value &value : plan.indicators[0].values)
        EXPECT_DOUBLE_EQ(value.source.confidence, 1.0);
    for (const model::Value &value : plan.indicators[1].values)
        EXPECT_DOUBLE_EQ(value.source.confidence, 0.7);
}

const Texts without_unit = {"受診率 [%]: observed 45.0 in 2020, target 60.0 in 2025",
                            "来館者数: observed 1,000 in 2020, target 1,200 in 2025",
                            "登録者数 [人]: observed 10 in 2020, target 20 in 2025"};

TEST(SlidRows, AFigureInPlaceOfTheUnit)
{
    expect_slid(plan_of("施策1 健康づくり\n\n指標名\t単位\t現状値（R2）\t目標値（R7）\n受診率\t%\t45.0\t60.0\n"
                        "来館者数\t1,000\t1,200\n登録者数\t人\t10\t20\n"),
                without_unit);
}

TEST(SlidRows, AFigureInPlaceOfTheUnitInAShortRowOfHtml)
{
    expect_slid(plan_of("<h2>施策1 健康づくり</h2><table><tr><th>指標名</th><th>単位</th><th>現状値（R2）</th>"
                        "<th>目標値（R7）</th></tr><tr><td>受診率</td><td>%</td><td>45.0</td><td>60.0</td></tr>"
                        "<tr><td>来館者数</td><td>1,000</td><td>1,200</td></tr>"
                        "<tr><td>登録者数</td><td>人</td><td>10</td><td>20</td></tr></table>",
                        "plan.html"),
                without_unit);
}

TEST(SlidRows, TheUnitInPlaceOfTheName)
{
    expect_slid(plan_of("施策1 健康づくり\n\n区分\t指標名\t単位\t現状値（R2）\t目標値（R7）\n"
                        "成果\t受診率\t%\t45.0\t60.0\n来館者数\t人\t1,000\t1,200\n"),
                {"受診率 [%]: observed 45.0 in 2020, target 60.0 in 2025",
                 "来館者数 [人]: observed 1,000 in 2020, target 1,200 in 2025"});
}

TEST(SlidRows, AFullRowStaysWhereItIs)
{
    const auto plan = plan_of("施策1 健康づくり\n\n指標名\t単位\t現状値（R2）\t目標値（R7）\n受診率\t%\t45.0\t60.0\n"
                              "来館者数\t千人\t12\t\n");
    EXPECT_EQ(indicators_of(plan), (Texts{without_unit[0], "来館者数 [千人]: observed 12 in 2020"}));
    EXPECT_TRUE(findings_of(plan).empty());
}

} // namespace
} // namespace taikei::reader
