#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

#include <algorithm>

/// 条例の制定 | 令和3年度 | 令和6年度: a row whose values are dates is no second head.
namespace taikei::reader {
namespace {

using tests::findings_of;
using tests::indicators_of;
using tests::plan_of;
using tests::Texts;

const std::string above = "施策1 健康づくり\n\n";
const Texts with_dates = {"受診率 [%]: observed 45.0 in 2020, target 60.0 in 2025",
                          "条例の制定: observed 令和3年度 in 2020, target 令和6年度 in 2025",
                          "開催回数 [回]: observed 3回 in 2020, target 5回 in 2025"};

TEST(RowOfDates, BelowHeadsOfValues)
{
    const auto plan =
        plan_of(above
                + "指標名\t現状値（R2）\t目標値（R7）\n受診率（%）\t45.0\t60.0\n条例の制定\t令和3年度\t令和6年度\n"
                  "開催回数\t3回\t5回\n");
    EXPECT_EQ(indicators_of(plan), with_dates);
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[1].values[1].marks, Texts{"date"});
    EXPECT_TRUE(findings_of(plan).empty());
}

TEST(RowOfDates, InATableOfPipes)
{
    const auto plan =
        plan_of(above
                    + "| 指標名 | 現状値（R2） | 目標値（R7） |\n| --- | --- | --- |\n| 受診率（%） | 45.0 | 60.0 |\n"
                      "| 条例の制定 | 令和3年度 | 令和6年度 |\n| 開催回数 | 3回 | 5回 |\n",
                "plan.md");
    EXPECT_EQ(indicators_of(plan), with_dates);
}

TEST(RowOfDates, InHtmlBesideALabelOverAllRows)
{
    const auto plan = plan_of("<html><body><h2>施策1 健康づくり</h2><table><tr><td rowspan='4'>成果指標</td>"
                              "<td>指標名</td><td>現状値（R2）</td><td>目標値（R7）</td></tr>"
                              "<tr><td>条例の制定</td><td>令和3年度</td><td>令和6年度</td></tr>"
                              "<tr><td>受診率（%）</td><td>45.0</td><td>60.0</td></tr>"
                              "<tr><td>開催回数</td><td>3回</td><td>5回</td></tr></table></body></html>",
                              "plan.html");
    EXPECT_EQ(indicators_of(plan), (Texts{with_dates[1], with_dates[0], with_dates[2]}));
}

/// The row below 指標名 | 単位 | 現状値（R2） | 目標値（R7）, as the indicator read from it.
std::string read_row(const std::string &row, bool as_html)
{
    std::string table =
        "指標名\t単位\t現状値（R2）\t目標値（R7）\n受診率\t%\t45.0\t60.0\n" + row + "\n開催回数\t回\t3\t5\n";
    if (as_html) {
        std::string html = "<table><tr><th>";
        for (const char c : table)
            html += c == '\t' ? std::string(html.contains("<td>") ? "</td><td>" : "</th><th>")
                : c == '\n'   ? std::string("</td></tr><tr><td>")
                              : std::string(1, c);
        table = "<h2>施策1 健康づくり</h2>" + html + "</td></tr></table>";
    }
    const auto plan = as_html ? plan_of(table, "plan.html") : plan_of(above + table);
    const Texts read = indicators_of(plan);
    EXPECT_EQ(read.size(), 3U) << row;
    EXPECT_EQ(read.back(), "開催回数 [回]: observed 3 in 2020, target 5 in 2025");
    return read.size() == 3 ? read[1] : "no such row";
}

TEST(RowOfDates, BesideAnyUnit)
{
    for (const bool as_html : {false, true}) {
        EXPECT_EQ(read_row("条例の制定\t年度\t令和2年度\t令和7年度", as_html),
                  "条例の制定 [年度]: observed 令和2年度 in 2020, target 令和7年度 in 2025");
        EXPECT_EQ(read_row("条例の制定\t式\t策定中\tR7", as_html),
                  "条例の制定 [式]: observed 策定中 in 2020, target R7 in 2025");
        EXPECT_EQ(read_row("条例の制定\t－\tH32\tR8年度末", as_html),
                  "条例の制定: observed H32 in 2020, target R8年度末 in 2025");
        EXPECT_EQ(read_row("実績報告書の公表\t年\tR3\tR6", as_html),
                  "実績報告書の公表 [年]: observed R3 in 2020, target R6 in 2025");
    }
}

TEST(RowOfDates, WordsOfHeadsOrYearAfterYearBeginAnotherTable)
{
    const auto plan = plan_of(above
                              + "指標名\t現状値（R2）\t目標値（R7）\n受診率（%）\t45.0\t60.0\n"
                                "区分\tR3年度\tR6年度\n東部の開催回数（回）\t3\t5\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"受診率 [%]: observed 45.0 in 2020, target 60.0 in 2025",
                     "東部の開催回数 [回]: observed 3 in 2021, observed 5 in 2024"}));
    const auto years = plan_of(above
                               + "指標名\t基準値（R2）\t中間目標（R5）\t目標値（R7）\n受診率（%）\t45.0\t50.0\t60.0\n"
                                 "市民会館の利用\tR3年度\tR4年度\tR5年度\n講座（回）\t3\t5\t7\n");
    EXPECT_EQ(indicators_of(years).back(), "講座 [回]: observed 3 in 2021, observed 5 in 2022, observed 7 in 2023");
}

TEST(RowOfDates, RowsOfWhichNothingIsReadAreFound)
{
    const auto plan =
        plan_of(above
                + "指標名\t単位\t現状値（R2）\t目標値（R7）\n受診率\t%\t45.0\t60.0\n目標年度\t年度\tR3\tR6\n"
                  "開催回数\t回\t3\t5\n");
    EXPECT_EQ(plan.indicators.size(), 1U);
    const auto findings = findings_of(plan);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, "table-not-understood");
    EXPECT_EQ(findings[0].detail, "目標年度");
}

} // namespace
} // namespace taikei::reader
