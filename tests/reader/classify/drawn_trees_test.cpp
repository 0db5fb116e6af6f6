#include "reader/small_plans.hpp"

/// Trees that a page draws before the text which they list.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string drawn = "第1節 環境の保全\n【施策の体系】\n"
                          "                （１）里山の整備\n"
                          "  １ 自然の保全   （２）水辺の美化\n"
                          "  ２ 循環の形成   （１）ごみの減量\n";
const std::string details =
    "【主要施策】\n１ 自然の保全\n　（１）里山の整備\n　　間伐を行います。\n"
    "　（２）水辺の美化\n　　清掃を支援します。\n２ 循環の形成\n　（１）ごみの減量\n　　講座を開きます。\n";

TEST(DrawnTrees, WhatTheTextBelowHeadsIsReadOnce)
{
    const auto plan = plan_of(drawn + details);
    ASSERT_EQ(plan.nodes.size(), 6U);
    EXPECT_EQ(plan.nodes[1].title, "自然の保全");
    EXPECT_EQ(plan.nodes[5].parent, plan.nodes[4].id);
}

TEST(DrawnTrees, ATreeWithoutSuchTextIsKept)
{
    const auto plan = plan_of("第1節 環境の保全\n【施策の体系】\n１ 自然の保全\n２ 循環の形成\n【担当課】\n環境課\n");
    EXPECT_EQ(plan.nodes.size(), 3U);
}

} // namespace
} // namespace taikei::reader
