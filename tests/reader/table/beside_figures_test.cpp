#include "reader/small_plans.hpp"

/// Columns beside the figures of indicators, and heads of figures.
namespace taikei::reader {
namespace {

using tests::plan_of;

model::Indicator first_of(const std::string &first, const std::string &second, const std::string &more,
                          const std::string &cell)
{
    const auto plan =
        plan_of("（令和5年度～令和9年度）\n\n施策1 商業の振興\n\n成果指標\n\n指標名\t単位\t" + first + "\t" + second
                + "\t" + more + "\n創業者数\t人\t12\t20\t" + cell + "\n空き店舗の数\t件\t31\t15\t" + cell + "年\n");
    EXPECT_FALSE(plan.indicators.empty());
    return plan.indicators.empty() ? model::Indicator{} : plan.indicators.front();
}

TEST(BesideFigures, ADivisionAloneIsInCharge)
{
    for (const char *head : {"担当部局", "所管部", "担当グループ"})
        EXPECT_EQ(first_of("現状値(R4)", "目標値(R9)", head, "商工課").departments.size(), 1U) << head;
}

TEST(BesideFigures, TextsUnderUnknownHeadsAreNotes)
{
    const auto indicator = first_of("現状値(R4)", "目標値(R9)", "増減の背景", "創業塾に通う人が増えた令和5");
    EXPECT_EQ(indicator.note, "創業塾に通う人が増えた令和5");
}

TEST(BesideFigures, GroundsOfGoalsAreNotesAndSourcesDefinitions)
{
    EXPECT_TRUE(first_of("現状値(R4)", "目標値(R9)", "目標値設定の根拠", "過去の伸びによる").note.has_value());
    EXPECT_TRUE(first_of("現状値(R4)", "目標値(R9)", "根拠資料", "毎年の市の調べ").definition.has_value());
}

TEST(BesideFigures, ANameWithAYearAboveFiguresIsTheirGoal)
{
    for (const char *head : {"KPI(令和9年度)", "5年後(令和9年度)", "数値目標(R9)"}) {
        const auto indicator = first_of("現状値(R4)", head, "備考", "調べ");
        ASSERT_EQ(indicator.values.size(), 2U) << head;
        EXPECT_EQ(indicator.values[1].kind, model::ValueKind::Target) << head;
        EXPECT_EQ(indicator.values[1].year.year(), 2027) << head;
    }
}

TEST(BesideFigures, WhatEndsAsExpectedIsPlanned)
{
    EXPECT_EQ(first_of("実績見込(R4)", "目標値(R9)", "備考", "調べ").values.front().kind, model::ValueKind::Planned);
}

TEST(BesideFigures, DifferencesOfOtherRowsAreNoIndicators)
{
    for (const char *row : {"B-A", "(②-①)", "量の見込みと確保方策の差", "充足率(②÷①)"}) {
        const auto plan =
            plan_of("施策1 延長保育\n\n区分\tR2\tR3\n①量の見込み\t10\t11\n" + std::string(row) + "\t20\t21\n");
        EXPECT_EQ(plan.indicators.size(), 1U) << row;
    }
    const auto plan = plan_of("施策1 健康\n\n区分\tR2\tR3\n平均寿命\t80\t81\n平均寿命と健康寿命の差\t10\t9\n");
    EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(BesideFigures, RolesStandInRowsAndColumns)
{
    const auto rows =
        plan_of("施策1 緑化\n\n市民の取組\t花を植えます。\n地域の取組\t見守ります。\n市の取組\t苗を配ります。\n");
    ASSERT_EQ(rows.nodes.size(), 1U);
    ASSERT_EQ(rows.nodes[0].roles.size(), 3U);
    EXPECT_EQ(rows.nodes[0].roles[2].actor, "市");
    const auto columns =
        plan_of("施策1 緑化\n\n市民の役割\t事業者の役割\t市の役割\n花を植えます。\t見守ります。\t苗を配ります。\n");
    ASSERT_EQ(columns.nodes.size(), 1U);
    ASSERT_EQ(columns.nodes[0].roles.size(), 3U);
    EXPECT_EQ(columns.nodes[0].roles[1].actor, "事業者");
}

} // namespace
} // namespace taikei::reader
