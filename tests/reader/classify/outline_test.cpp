#include "reader/small_plans.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

/// The outline of Markdown, HTML and Word files.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

/// The title of the node above; empty for those at the top.
std::map<std::string, std::string> titles_above(const model::Plan &plan)
{
    std::map<std::string, std::string> title_of;
    for (const model::Node &node : plan.nodes)
        title_of[node.id] = node.title;
    std::map<std::string, std::string> above;
    for (const model::Node &node : plan.nodes)
        above[node.title] = node.parent ? title_of[*node.parent] : "";
    return above;
}

TEST(Outline, SaysBelowWhichNodeALetterStands)
{
    const auto above =
        titles_above(plan_of("## 基本目標1 学校\n\n### 施策(1) 授業\n\n*現状と課題*\n\n差があります。\n\n"
                             "#### ア 改善\n\n見直します。\n\n#### イ 支援\n\n### 施策(2) 情報\n\n"
                             "#### ア 端末\n\n使います。\n",
                             "plan.md"));
    EXPECT_EQ(above.at("授業"), "学校");
    EXPECT_EQ(above.at("改善"), "授業");
    EXPECT_EQ(above.at("支援"), "授業");
    EXPECT_EQ(above.at("情報"), "学校");
    EXPECT_EQ(above.at("端末"), "情報");
}

TEST(Outline, SaysNothingWhereAllHeadingsAreMarkedAlike)
{
    const auto above = titles_above(
        plan_of("## 基本目標1 学校\n\n## 施策1-1 授業\n\n## 施策1-2 情報\n\n## 基本目標2 地域\n", "plan.md"));
    EXPECT_EQ(above.at("授業"), "学校");
    EXPECT_EQ(above.at("情報"), "学校");
    EXPECT_EQ(above.at("地域"), "");
}

TEST(Outline, WhatFollowsAListIsNotItsLastItems)
{
    const auto plan =
        plan_of("## 基本目標1 学校\n\n### 施策(1) 授業\n\n#### ア 改善\n\n見直します。\n\n"
                "1.  **訪問**（学校教育課）\n    年２回訪問します。\n2.  **研修**（学校教育課）\n    集まります。\n\n"
                "| 活動指標 | 令和３年度 | 令和９年度 |\n|---|---|---|\n| 訪問回数 | 31回 | 44回 |\n\n#### イ 支援\n",
                "plan.md");
    ASSERT_EQ(plan.indicators.size(), 1U);
    const auto owner = std::ranges::find(plan.nodes, plan.indicators[0].node, &model::Node::id);
    ASSERT_NE(owner, plan.nodes.end());
    EXPECT_EQ(owner->title, "改善");
    EXPECT_EQ(section_of(plan, "研修", ""), "集まります。");
}

} // namespace
} // namespace taikei::reader
