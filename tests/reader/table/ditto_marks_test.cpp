#include "reader/as_texts.hpp"
#include "reader/small_plans.hpp"

/// 〃 in tables: as in the cell above.
namespace taikei::reader {
namespace {

using tests::indicators_of;
using tests::only_node;
using tests::plan_of;
using tests::Texts;

TEST(DittoMarks, InTheRowsOfIndicators)
{
    const auto plan = plan_of("施策1 健康づくり\n\n指標名\t単位\t定義\t現状値（R2）\t目標値（R7）\t担当課\t備考\n"
                              "受診率\t%\t年度末現在\t45.0\t60.0\t健康課\t国の調査\n"
                              "参加率\t〃\t〃\t〃\t70.0\t〃\t〃\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    const model::Indicator &second = plan.indicators[1];
    EXPECT_EQ(tests::describe(second), "参加率 [%]: observed 〃 in 2020, target 70.0 in 2025") << "as printed";
    EXPECT_EQ(second.values[0].number, base::Decimal{45});
    EXPECT_EQ(second.definition, "年度末現在");
    EXPECT_EQ(second.note, "国の調査");
    EXPECT_EQ(second.departments, Texts{"健康課"});
}

TEST(DittoMarks, WithAKindBehindThemTellTheNameAgain)
{
    const auto plan = plan_of("施策1 健康づくり\n\n指標名\tR4\tR5\n受診率（%）\t50\t55\n〃（実績）\t48\t51\n"
                              "参加率（%）\t20\t30\n〃（実績）\t22\t－\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"受診率 [%]: observed 48 in 2022, observed 51 in 2023, target 50 in 2022, target 55 in 2023",
                     "参加率 [%]: observed 22 in 2022, target 20 in 2022, target 30 in 2023"}));
}

TEST(DittoMarks, OfYearsBesideTheValues)
{
    const auto plan =
        plan_of("施策1 健康づくり\n\n指標名\t基準値\t基準年度\t目標値\t目標年度\n受診率（%）\t45.0\tR2\t60.0\tR7\n"
                "参加率（%）\t20.5\t〃\t30.0\t同上\n");
    EXPECT_EQ(indicators_of(plan),
              (Texts{"受診率 [%]: observed 45.0 in 2020, target 60.0 in 2025",
                     "参加率 [%]: observed 20.5 in 2020, target 30.0 in 2025"}));
}

TEST(DittoMarks, OfADashSayNothing)
{
    const auto plan = plan_of("施策1 健康づくり\n\n指標名\t現状値（R2）\t目標値（R7）\n受診率（%）\t－\t60.0\n"
                              "参加率（%）\t〃\t〃\n");
    EXPECT_EQ(indicators_of(plan), (Texts{"受診率 [%]: target 60.0 in 2025", "参加率 [%]: target 〃 in 2025"}));
}

TEST(DittoMarks, InTheRowsOfActions)
{
    const auto node = only_node(plan_of("施策1 健康づくり\n\n取組名\t内容\t担当課\n健康教室\t体操を教えます。\t健康課\n"
                                        "出前講座\t〃\t〃\n"));
    ASSERT_EQ(node.measures.size(), 2U);
    EXPECT_EQ(node.measures[1].text, "体操を教えます。");
    EXPECT_EQ(node.measures[1].departments, Texts{"健康課"});
}

TEST(DittoMarks, StayWhereNothingStandsAbove)
{
    const auto plan = plan_of("施策1 健康づくり\n\n指標名\t現状値（R2）\t目標値（R7）\n受診率（%）\t〃\t60.0\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].values[0].text, "〃");
    EXPECT_EQ(plan.indicators[0].values[0].number, std::nullopt);
}

} // namespace
} // namespace taikei::reader
