#include "reader/small_plans.hpp"

/// Tables of indicators whose cells follow one another as words, long ones wrapped over lines.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string node_heading = "施策1 環境の保全\n\n";
const std::string indicator_heads = "指標 単位 現状値（令和4年度） 目標値（令和10年度） 担当課\n";

TEST(FlowedTable, AHeadWrappedOverLinesNamesKindsAndYears)
{
    const auto plan = plan_of(node_heading
                              + "指標 単位 基準値\n2021(R3)年度\n目標値\n2032(R14)年度 担当課\n"
                                "照明の交換率 % 31.5 100 財産管理課\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    const auto &values = plan.indicators[0].values;
    ASSERT_EQ(values.size(), 2U);
    EXPECT_EQ(values[0].kind, model::ValueKind::Observed);
    EXPECT_EQ(values[0].year.year(), 2021);
    EXPECT_EQ(values[1].kind, model::ValueKind::Target);
    EXPECT_EQ(values[1].year.year(), 2032);
}

TEST(FlowedTable, SpacesAroundFiguresPartNoCells)
{
    const auto plan = plan_of(node_heading
                              + "指標 単位 現状値（令和 4 年度） 目標値（令和 14 年度） 担当課\n"
                                "最終処分量 千 t 3,061 2,300 未満 廃棄物対策課\n"
                                "海岸清掃の参加者数 人 （未集計） 約 800 環境政策課\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].unit, "千 t");
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].text, "2,300 未満");
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values[0].text, "（未集計）");
}

TEST(FlowedTable, AWrappedNameIsJoinedAndTheUnitIsNoPartOfIt)
{
    const auto plan = plan_of(node_heading + indicator_heads
                              + "市の事務事業に伴う温室効果ガス排\n出量 t-CO2 14,205 9,100 環境政策課\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "市の事務事業に伴う温室効果ガス排出量");
    EXPECT_EQ(plan.indicators[0].unit, "t-CO2");
}

TEST(FlowedTable, AYearInBracketsOnTheNextLineIsTheValues)
{
    const auto plan =
        plan_of(node_heading + indicator_heads + "温室効果ガス排出量 t-CO2 14,205\n(2013年度) 9,100 環境政策課\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[0].year.year(), 2013);
    EXPECT_EQ(plan.indicators[0].values[1].year.year(), 2028);
}

TEST(FlowedTable, PartsBelowANameHaveTheirOwnRows)
{
    const auto plan = plan_of(node_heading + indicator_heads
                              + "運動習慣のある者の割合\n男性 % 28.1 40 健康課\n女性 % 25.4 35 健康課\n"
                                "健診の受診率 % 12.0 20.0 健康課\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].part, "男性");
    EXPECT_EQ(plan.indicators[1].name, "運動習慣のある者の割合");
    EXPECT_EQ(plan.indicators[1].part, "女性");
    EXPECT_EQ(plan.indicators[2].name, "健診の受診率");
    EXPECT_FALSE(plan.indicators[2].part);
}

TEST(FlowedTable, PartsPackedInOneRowPackTheirValuesToo)
{
    const auto plan =
        plan_of(node_heading + indicator_heads + "運動習慣のある者の割合\n男性\n女性\n% 28.1\n25.4\n40\n35\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].part, "男性");
    EXPECT_EQ(plan.indicators[1].part, "女性");
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(plan.indicators[1].values[0].text, "25.4");
    EXPECT_EQ(plan.indicators[1].values[1].text, "35");
}

TEST(FlowedTable, TheBoundsOfARangeOnTwoLinesAreOneValue)
{
    const auto plan =
        plan_of(node_heading + indicator_heads + "審議会の女性の割合 % 28.1 40％以上\n60％以下 人権推進課\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].text, "40％以上60％以下");
    EXPECT_EQ(plan.indicators[0].departments, std::vector<std::string>{"人権推進課"});
}

TEST(FlowedTable, AComputedColumnIsLeftOut)
{
    const auto plan = plan_of(node_heading
                              + "指標 単位 基準値（令和4年度） 目標値（令和10年度） 増減率 担当課\n"
                                "空き家の活用数 件 12 18 50% 住宅課\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].text, "18");
    EXPECT_EQ(plan.indicators[0].departments, std::vector<std::string>{"住宅課"});
}

TEST(FlowedTable, DepartmentsMayGoOnOnTheNextLine)
{
    const auto plan = plan_of(node_heading + indicator_heads
                              + "照明の交換率 % 31.5 100 財産管理課\n学校教育課\n緑地の面積 ha 12 15 公園課\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].departments, (std::vector<std::string>{"財産管理課", "学校教育課"}));
    EXPECT_EQ(plan.indicators[1].name, "緑地の面積");
}

TEST(FlowedTable, AValueThatIsKeptUpIsAValue)
{
    const auto plan = plan_of(node_heading + indicator_heads + "窓口の満足度 点 100 100を維持 市民課\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values[1].text, "100を維持");
    EXPECT_EQ(plan.indicators[0].values[1].marks, std::vector<std::string>{"maintain"});
}

TEST(FlowedTable, WhatStandsBelowABlankLineIsNoRow)
{
    const auto plan = plan_of(node_heading + indicator_heads
                              + "照明の交換率 % 31.5 100 財産管理課\n\n現状と課題\n電気の使用量が増えています。\n");
    EXPECT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(section_of(plan, "環境の保全", "現状と課題"), "電気の使用量が増えています。");
}

TEST(FlowedTable, ProseBelowALineLikeAHeadIsNoRow)
{
    const auto plan = plan_of(node_heading
                              + "指標 単位 基準値 目標値\n目標値は、毎年度の実績を基に見直します。\n\n"
                                "現状と課題\n電気の使用量が増えています。\n");
    EXPECT_TRUE(plan.indicators.empty());
    EXPECT_EQ(section_of(plan, "環境の保全", "現状と課題"), "電気の使用量が増えています。");
}

TEST(FlowedTable, AColumnOfLevelsNamesTheNodesOfTheRows)
{
    const auto plan = plan_of("基本方針１ 空家化の予防\n啓発を行います。\n\n基本方針２ 空家の活用\n登録を勧めます。\n\n"
                              "指標の一覧\n基本方針 指標 単位 現状値（令和4年度） 目標値（令和10年度）\n"
                              "基本方針１\n空家化の\n予防\n空家等の総数 件 120 100\n"
                              "基本方針２\n空家の活用\n空家バンクの登録数 件 12 18\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "空家等の総数");
    EXPECT_EQ(plan.indicators[0].node, plan.nodes[0].id);
    EXPECT_EQ(plan.indicators[1].name, "空家バンクの登録数");
    EXPECT_EQ(plan.indicators[1].node, plan.nodes[1].id);
}

TEST(FlowedTable, YearsOfProgressStandBetweenBaseAndGoal)
{
    const auto plan = tests::plan_of("施策1 健康づくり\n\n項目 単位\n策定時 進捗状況 目標値\n"
                                     "令和３年度 令和４年度 令和５年度 令和８年度\n"
                                     "講座の参加者数 人 120 150 － 200\n健診の受診率 ％ 41.3 42.0 43.5 50.0\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    ASSERT_EQ(plan.indicators[1].values.size(), 4U);
    EXPECT_EQ(plan.indicators[1].values[2].year, model::FiscalYear{2023});
    EXPECT_EQ(plan.indicators[1].values[2].kind, model::ValueKind::Observed);
    EXPECT_EQ(plan.indicators[1].values[3].kind, model::ValueKind::Target);
}

} // namespace
} // namespace taikei::reader
