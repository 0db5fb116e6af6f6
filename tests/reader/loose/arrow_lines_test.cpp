#include "reader/loose/lines_of_indicators.hpp"

/// Base and goal of an indicator on both sides of an arrow.
namespace taikei::reader {
namespace {

using tests::indicator_in;

TEST(ArrowLines, MayHaveAColonBehindTheName)
{
    EXPECT_EQ(indicator_in("KPI\n- 相談件数（累計）：31件（H27～R6） → 60件（R11）"),
              "相談件数（累計）: o2024=31 t2029=60");
    EXPECT_EQ(indicator_in("KPI\n- 登録者数：－（R5） → 200人（R11）"), "登録者数: t2029=200");
    EXPECT_EQ(indicator_in("KPI\n- 相談件数：現状（R5）：31件 → 目標（R11）：60件"), "相談件数: o2023=31 t2029=60");
    EXPECT_EQ(indicator_in("【主な取組】\n・相談窓口の開設：月２回→月４回"), "0 indicators");
    EXPECT_EQ(indicator_in("【数値目標】\n・進め方：計画→実施→評価"), "0 indicators");
}

TEST(ArrowLines, TakeTheItemsBelowForANote)
{
    const model::Plan plan =
        tests::plan_of("# 若葉市総合戦略\n\n## 基本目標１ 農業\n\n- KPI\n  - 農業者数：48人（R5） → 48人（R11）\n"
                       "    - 減る分を新規の認定で補う\n  - 販売額：1億円（R5） → 2億円（R11）\n",
                       "plan.md");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators.front().note, "減る分を新規の認定で補う");
}

TEST(LabelledLines, OfABlockMayBeginWithWordsThatHeadProseElsewhere)
{
    EXPECT_EQ(indicator_in("【数値目標】\n・町内総生産\n　・現状：298億円（R3）\n　・目標：310億円（R11）"),
              "町内総生産: o2021=29800000000 t2029=31000000000");
    EXPECT_EQ(indicator_in("【施策の概要】\n・相談の充実\n　・現状：月2回の相談\n　・目標：月4回の相談"),
              "0 indicators");
}

TEST(LabelledLines, ALabelBeforeTheNameIsNotItsTitle)
{
    EXPECT_EQ(
        indicator_in("■評価指標\n指　　標：講座の受講者数\n現状値（令和４年度）：612人\n目標値（令和10年度）：1,200人"),
        "講座の受講者数: o2022=612 t2028=1200");
    EXPECT_EQ(indicator_in("指標：講座の開催について定める\n現状と課題\n講座は年1回にとどまっています。"),
              "0 indicators")
        << "no values stand below";
}

TEST(LabelledLines, AColonPartsTheNameFromTheWordThatSaysWhichValueFollows)
{
    EXPECT_EQ(indicator_in("【ＫＰＩ】\n・移住相談件数（再掲）：基準値 176件（R5）　目標値 300件（R11）"),
              "移住相談件数: o2023=176 t2029=300");
}

TEST(LabelledLines, AWordWithItsYearIsAGoalOfTheBlock)
{
    EXPECT_EQ(indicator_in("【ＫＰＩ】\n・フォロワー数　増加（R11）"), "フォロワー数: t2029=増加（R11）");
}

} // namespace
} // namespace taikei::reader
