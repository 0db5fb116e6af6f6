#include "reader/loose/lines_of_indicators.hpp"

/// Indicators told in sentences.
namespace taikei::reader {
namespace {

using tests::indicator_in;
using tests::plan_with;
using tests::section_of;

TEST(StatedIndicators, StandBelowACountedName)
{
    const std::string read = "女性委員の割合: o2023=28.6 t2029=40";
    EXPECT_EQ(
        indicator_in("指標１　女性委員の割合\n　令和５年度は28.6％であった。令和11年度の目標は40％以上\nとする。"),
        read);
    EXPECT_EQ(
        indicator_in(
            "【成果指標２】女性委員の割合\n　現状（R5）は28.6％、目標（R11）は40％とします（出典：総務課調べ）。"),
        read);
    EXPECT_EQ(indicator_in("成果指標１：女性委員の割合\n　令和５年度現在28."
                           "6％であり、令和11年度末までに40％とすることを目標とします。"),
              read);
}

TEST(StatedIndicators, StandInABlockOfIndicators)
{
    const std::string read = "女性委員の割合: o2023=28.6 t2029=40";
    EXPECT_EQ(indicator_in("【数値目標】\n○女性委員の割合\n　令和５年度の調査では28."
                           "6％でした。これを令和11年度までに40％に高めます。"),
              read);
    EXPECT_EQ(indicator_in("【数値目標】\n女性委員の割合\n　R5：28.6％→R11：40％以上"), read);
    EXPECT_EQ(
        indicator_in("【数値目標】\n・女性委員の割合　令和５年度は28.6％でした。令和11年度は40％を目標とします。"),
        read);
}

TEST(StatedIndicators, MayBeNamedInTheSentence)
{
    const std::string read = "女性委員の割合: o2023=28.6 t2029=40";
    EXPECT_EQ(
        indicator_in("【数値目標】\n　女性委員の割合を、令和５年度の28.6％から令和11年度までに40％に引き上げます。"),
        read);
    EXPECT_EQ(indicator_in(
                  "【数値目標】\n　女性委員の割合は、現状値28.6％（令和５年度）を令和11年度までに40％に引き上げます。"),
              read);
    EXPECT_EQ(
        indicator_in("【数値目標】\n　女性委員の割合：現状（令和５年度）は28.6％、目標（令和11年度）は40％です。"),
        read);
    EXPECT_EQ(indicator_in("【数値目標】\n　女性委員の割合について、28.6％（R5）を40％（R11）とする。"), read);
    EXPECT_EQ(indicator_in("【数値目標】\n　令和11年度までに、女性委員の割合を40％とします。"),
              "女性委員の割合: t2029=40");
    EXPECT_EQ(indicator_in("【数値目標】\n　令和11年度における女性委員の割合の目標値は40％とします。"),
              "女性委員の割合: t2029=40");
}

TEST(StatedIndicators, MayHaveSeveralYearsAndWords)
{
    EXPECT_EQ(
        indicator_in(
            "指標３　出前講座の回数\n　令和５年度実績は12回でした。令和８年度に15回、令和11年度に20回を目指します。"),
        "出前講座の回数: o2023=12 t2026=15 t2029=20");
    EXPECT_EQ(indicator_in("指標３　出前講座の回数\n　目標は、令和８年度に15回、令和11年度に20回とする。"),
              "出前講座の回数: t2026=15 t2029=20");
    EXPECT_EQ(
        indicator_in("指標３　講座の参加者数\n　令和３年度は中止により０人である。令和８年度の目標は増加とする。"),
        "講座の参加者数: o2021=0 t2026=増加");
    EXPECT_EQ(
        indicator_in("指標３　自治会長に占める女性の割合\n　平成28年度の値は把握していない。令和３年度は3.5％である。\n"
                     "令和８年度の目標は10％とする。"),
        "自治会長に占める女性の割合: o2021=3.5 t2026=10");
}

TEST(StatedIndicators, HaveTheirSourceAndRemarks)
{
    const model::Plan plan =
        plan_with("指標８　管理職に占める女性の割合\n　令和３年度は11.9％である。令和８年度の目標は20％とする。\n"
                  "出典は、職員課調べ（各年４月１日現在）。なお、管理職は課長級以上をいう。");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators.front().definition, "職員課調べ（各年４月１日現在）");
    EXPECT_EQ(plan.indicators.front().note, "管理職は課長級以上をいう");
    EXPECT_TRUE(plan.nodes.back().sections.empty());
}

TEST(StatedIndicators, AreNotProseWithFigures)
{
    const std::string sentence = "女性委員の割合を、令和５年度の28.6％から令和11年度までに40％に引き上げます。";
    EXPECT_EQ(indicator_in("【現状と課題】\n　" + sentence), "0 indicators");
    EXPECT_EQ(section_of(plan_with("【現状と課題】\n　" + sentence), "参画の拡大", "現状と課題"), sentence);
    for (const std::string prose :
         {"令和５年度の調査では、反対する人が62.8％となり、５年前より9.4ポイント増えました。令和11年度にも調べます。",
          "計画期間を令和７年度から令和11年度までの５年間とします。", "令和５年度は28.6％でした。",
          "講座の参加者は増えており、令和５年度は前年度より12％増の1,250人となりました。",
          "指標１の値は毎年度公表し、目標の達成率が80％を下回ったときは取組を見直します。"}) {
        EXPECT_EQ(indicator_in("【数値目標】\n　" + prose), "0 indicators") << prose;
        EXPECT_EQ(section_of(plan_with("【数値目標】\n　" + prose), "参画の拡大", "数値目標"), prose);
    }
}

TEST(StatedIndicators, LeaveOtherSentencesInTheBlock)
{
    const model::Plan plan = plan_with(
        "【数値目標】\n　女性委員の割合を令和11年度までに40％とします。達成に向けて、団体に推薦を依頼します。");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(section_of(plan, "参画の拡大", "数値目標"), "達成に向けて、団体に推薦を依頼します。");
}

} // namespace
} // namespace taikei::reader
