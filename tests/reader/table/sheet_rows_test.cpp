#include "reader/small_plans.hpp"

/// Rows of sheets saved as CSV, and of tables by tabs.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string sheet = "第１次行財政改革プラン,,,,,,\n計画期間,令和６年度～令和８年度,,,,,\n,,,,,,\n"
                          "基本方針,1　財政運営の確立,,推進項目,（1）歳入の確保,,\n"
                          "取組番号,1-1-1,取組項目,市税の収納率の向上,,区分,新規・重点\n"
                          "所管,税務課,,,,,\n"
                          "現状と課題,口座振替の利用率が低下している。,,,,,\n"
                          "年度別計画,,,令和６年度,令和７年度,令和８年度,\n"
                          ",,,電子照会の導入,実施,効果の検証,\n"
                          "効果額（見込）,単位,,令和６年度,令和７年度,令和８年度,３年計\n"
                          "歳入増加額,千円,,\"12,400\",\"15,800\",\"17,200\",\"45,400\"\n";

TEST(SheetRows, ANumberBesideItsLabelIsNoHead)
{
    const auto plan = plan_of(sheet, "plan.csv");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[2].code, "1-1-1");
    EXPECT_EQ(plan.nodes[2].title, "市税の収納率の向上");
    EXPECT_EQ(plan.nodes[2].departments, std::vector<std::string>{"税務課"});
}

TEST(SheetRows, MarksInAFieldAreTags)
{
    EXPECT_EQ(plan_of(sheet, "plan.csv").nodes.at(2).tags, (std::vector<std::string>{"新規", "重点"}));
}

TEST(SheetRows, StepsWithoutANameStandUnderTheirLabel)
{
    EXPECT_EQ(section_of(plan_of(sheet, "plan.csv"), "市税の収納率の向上", "年度別計画"),
              "令和６年度　電子照会の導入\n令和７年度　実施\n令和８年度　効果の検証");
}

TEST(SheetRows, AKindAboveTheNamesIsThatOfAllYears)
{
    const auto plan = plan_of(sheet, "plan.csv");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "歳入増加額");
    ASSERT_EQ(plan.indicators[0].values.size(), 3U);
    EXPECT_EQ(plan.indicators[0].values[0].kind, model::ValueKind::Planned);
}

TEST(SheetRows, ThePeriodStandsBesideItsLabel)
{
    const auto plan = plan_of(sheet, "plan.csv");
    ASSERT_TRUE(plan.period);
    EXPECT_EQ(plan.period->from, model::FiscalYear{2024});
}

TEST(SheetRows, AWordJudgesWhereItsReasonStandsBesideIt)
{
    const auto plan = plan_of("施策1-1 排出の削減\n\n評価\t順調\t（評価の理由）電力の切替えにより減少した。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].ratings.size(), 1U);
    EXPECT_EQ(plan.nodes[0].ratings[0].scheme, "評価");
    EXPECT_EQ(plan.nodes[0].ratings[0].value, "順調");
    EXPECT_EQ(section_of(plan, "排出の削減", "評価の理由"), "電力の切替えにより減少した。");
}

TEST(SheetRows, SignsUnderYearsAreNoCosts)
{
    const auto plan = plan_of("施策1-1 担い手\n\nアクション\t内容\t実施主体\tR6\tR7\n"
                              "①窓口の設置\t相談を受ける。\t農政課\t●\t→\n②研修\t研修を開く。\tＪＡ\t○\t●\n");
    EXPECT_TRUE(plan.indicators.empty());
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[2].title, "研修");
    EXPECT_EQ(plan.nodes[2].departments, std::vector<std::string>{"ＪＡ"});
}

TEST(SheetRows, CountsOfSignsAreNoActions)
{
    const auto plan = plan_of("施策1-1 担い手\n\n区分\t◎\t○\t計\n基本目標１\t2\t1\t3\n基本目標２\t1\t1\t2\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_TRUE(plan.nodes[0].measures.empty());
}

TEST(SheetRows, ANodeSetHalfwayBesideThoseBelowItIsAboveThemAll)
{
    const auto plan = plan_of("政策                         施策\n"
                              "                             1-1 健康づくり\n"
                              "政策1 支え合うまち           1-2 地域医療\n"
                              "                             1-3 高齢者福祉\n"
                              "                             2-1 農業の振興\n"
                              "政策2 にぎわうまち           2-2 商業の振興\n");
    ASSERT_EQ(plan.nodes.size(), 7U);
    EXPECT_EQ(plan.nodes[0].title, "支え合うまち");
    EXPECT_EQ(plan.nodes[1].title, "健康づくり");
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[5].parent, plan.nodes[4].id);
}

TEST(SheetRows, WhatAMeasureIsAboutStandsBehindItsName)
{
    const auto plan = plan_of("施策1-1 担い手\n\n【主な事業】\n・創業支援事業：創業塾を２回開き、47人が受講した。\n");
    ASSERT_EQ(plan.nodes.at(0).measures.size(), 1U);
    EXPECT_EQ(plan.nodes[0].measures[0].title, "創業支援事業");
    EXPECT_EQ(plan.nodes[0].measures[0].text, "創業塾を２回開き、47人が受講した。");
}

} // namespace
} // namespace taikei::reader
