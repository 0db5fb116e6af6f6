#include "reader/small_plans.hpp"

/// Labels that print a known word in another spelling, with a year before it, or beside the steps of a cycle.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

std::string text_below(const std::string &label)
{
    const auto plan =
        plan_of("施策1 商業の振興\n\n現状と課題\n\n店が減っています。\n\n" + label + "\n\n開業を支援します。\n");
    return plan.nodes.size() == 1 ? section_of(plan, "商業の振興", label) : "other nodes";
}

TEST(LabelSpelling, WordsAreKnownInAnySpelling)
{
    for (const char *label : {"今後の取り組み", "これまでの取組み", "取り組み状況", "目指す姿", "進ちょく状況"})
        EXPECT_EQ(text_below(label), "開業を支援します。") << label;
}

TEST(LabelSpelling, JoiningLettersMakeNoOtherLabel)
{
    for (const char *label : {"事業目的", "取組の状況", "基本的な方針", "施策概要"})
        EXPECT_EQ(text_below(label), "開業を支援します。") << label;
}

TEST(LabelSpelling, AYearBeforeTheWordIsPartOfTheLabel)
{
    for (const char *label : {"令和5年度の成果", "令和5年度 取組状況", "R5年度の取組実績", "前年度の成果",
                              "令和6年度の取組方針", "平成27年度末での到達目標"})
        EXPECT_EQ(text_below(label), "開業を支援します。") << label;
}

TEST(LabelSpelling, AYearBeforeOtherWordsIsText)
{
    EXPECT_EQ(text_below("令和5年度に開店"), "no such section");
    EXPECT_EQ(text_below("令和5年度 目標"), "no such section");
}

TEST(LabelSpelling, ALabelWithNumberAndTitleIsALevel)
{
    const auto plan =
        plan_of("施策1 商業の振興\n\n店が減っています。\n\n取組の方向性1 空き店舗の活用\n\n開業を支援します。\n\n"
                "取組の方向性2 創業の支援\n\n塾を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].title, "空き店舗の活用");
    EXPECT_EQ(plan.nodes[2].level, "取組の方向性");
}

TEST(LabelSpelling, LevelWordsAreKnownInAnySpelling)
{
    const auto plan = plan_of("施策1 商業の振興\n\n取組み1 空き店舗の活用\n\n主な取り組みを示します。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].level, "取組み");
}

TEST(LabelSpelling, StepsOfTheCycleAreNoContent)
{
    const auto plan =
        plan_of("事業1 商店街支援\n\n計画(Plan)\n\n目的\n\n客を増やす。\n\n実施(Do)\n\n実施内容\n\n補助した。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes[0].sections.size(), 2U);
    EXPECT_EQ(section_of(plan, "商店街支援", "目的"), "客を増やす。");
    EXPECT_EQ(section_of(plan, "商店街支援", "実施内容"), "補助した。");
}

TEST(LabelSpelling, WhatHeadsATableBelowANodeIsNoTitleOfThePlan)
{
    const auto plan = plan_of(
        "第2次青葉市総合計画\n\n施策1 商業の振興\n\n指標の達成状況\n\n指標\tR5目標\tR5実績\n創業者数\t14人\t15人\n");
    EXPECT_EQ(plan.title, "第2次青葉市総合計画");
    EXPECT_EQ(plan.kind, model::PlanKind::Comprehensive);
}

} // namespace
} // namespace taikei::reader
