#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

#include <algorithm>

/// What has no word of the field is no plan, however well it is numbered; one such word is enough.
namespace taikei::reader {
namespace {

bool is_no_plan(const std::string &text)
{
    const auto plan = tests::plan_of(text);
    const bool is_found = std::ranges::any_of(plan.findings, [](const auto &f) { return f.kind == "no-plan"; });
    EXPECT_EQ(is_found, plan.nodes.empty() && plan.indicators.empty());
    return is_found;
}

TEST(PlanEvidence, IsMissingInOtherPapers)
{
    for (const char *text :
         {"会議録\n\n1 開会\n2 議題\n(1) 予算について\n(2) その他\n3 閉会\n",
          "総合計画審議会会議録\n\n1 開会\n2 議題\n3 閉会\n", "肉じゃがの作り方\n\n1. 材料を切る\n2. 炒める\n3. 煮る\n",
          "拝啓\n\n記\n1 日時 令和6年4月1日\n2 場所 市役所\n",
          "請求書\n\n品名\t数量\t単価\nりんご\t3\t100\nみかん\t5\t50\n合計\t\t550\n"})
        EXPECT_TRUE(is_no_plan(text)) << text;
}

TEST(PlanEvidence, IsOneWordOfTheField)
{
    for (const char *text : {"波根市環境計画\n\n1 緑を守る\n\n木を植えます。\n", "施策1 緑を守る\n\n木を植えます。\n",
                             "第1章 緑を守る\n\n1 木を植える\n\n木を植えます。\n",
                             "1 緑を守る\n\n【めざす姿】\n木が多い。\n", "1 緑を守る（環境課）\n\n木を植えます。\n",
                             "1 緑を守る\n\n指標名\t現状値（R5）\t目標値（R10）\n植樹本数\t10本\t20本\n"})
        EXPECT_FALSE(is_no_plan(text)) << text;
}

TEST(PlanEvidence, NamesNoNodeByItsFile)
{
    const auto plan = tests::plan_of("植樹の状況\n\n指標名\t現状値（R5）\t目標値（R10）\n植樹本数\t10本\t20本\n");
    for (const auto &node : plan.nodes)
        EXPECT_NE(node.title, "plan.txt");
}

} // namespace
} // namespace taikei::reader
