#include "reader/small_plans.hpp"

/// Headings that only announce the tree.
namespace taikei::reader {
namespace {

using tests::plan_of;

std::string titles_of(const model::Plan &plan)
{
    std::string titles;
    for (const model::Node &node : plan.nodes)
        titles += node.title + (node.parent ? "" : " at the top") + "\n";
    return titles;
}

TEST(HeadingsOverTree, TheOneThatNamesTheHighestLevelIsNoNode)
{
    const auto plan =
        plan_of("２　基本目標ごとの取組\n\n基本目標1 安心\n\n現状と課題\n高齢化が進んでいます。\n\n基本目標2 活力\n\n"
                "現状と課題\n人口が減っています。\n");
    EXPECT_EQ(titles_of(plan), "安心 at the top\n活力 at the top\n");
}

TEST(HeadingsOverTree, OneWithTextOfItsOwnStays)
{
    const auto plan =
        plan_of("２　基本目標ごとの取組\n\n現状と課題\n課題が多くあります。\n\n基本目標1 安心\n\n現状と課題\n"
                "高齢化が進んでいます。\n");
    EXPECT_TRUE(titles_of(plan).contains("基本目標ごとの取組")) << titles_of(plan);
}

} // namespace
} // namespace taikei::reader
