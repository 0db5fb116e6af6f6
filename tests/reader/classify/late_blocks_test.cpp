#include "reader/small_plans.hpp"

#include <algorithm>

/// Headings and labels that extraction printed behind what they head.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

std::string measure(const std::string &heading)
{
    return heading + "\n目指す姿\n" + heading.substr(heading.find(' ') + 1)
        + "を支えます。\n現状と課題\n人が減っています。\n";
}

TEST(LateHeadings, ABlockThatOpensTheOthersIsOfTheHeadingBelowIt)
{
    const auto plan =
        plan_of(measure("施策1 農業") + measure("施策2 漁業") + measure("施策3 林業")
                + "基本目標2 暮らし\n目指す姿\n暮らしを支えます。\n施策4 福祉\n現状と課題\n人が減っています。\n");
    EXPECT_EQ(section_of(plan, "福祉", "目指す姿"), "暮らしを支えます。");
    EXPECT_EQ(section_of(plan, "漁業", "目指す姿"), "漁業を支えます。");
}

TEST(LateHeadings, ABlockOfTheHeadingAboveStaysWhereTheOthersBeginOtherwise)
{
    const std::string problems = "現状と課題\n人が減っています。\n";
    const auto plan = plan_of("施策1 農業\n" + problems + "施策2 漁業\n" + problems + measure("施策3 林業")
                              + "基本目標2 暮らし\n目指す姿\n暮らしを支えます。\n施策4 福祉\n" + problems);
    EXPECT_EQ(section_of(plan, "暮らし", "目指す姿"), "暮らしを支えます。");
    EXPECT_EQ(section_of(plan, "福祉", "現状と課題"), "人が減っています。");
}

TEST(LateHeadings, AHeadingWithTheBlockOfItsOwnKeepsIt)
{
    const auto plan = plan_of(measure("施策1 農業") + measure("施策2 漁業") + measure("施策3 林業")
                              + "基本目標2 暮らし\n目指す姿\n安心して暮らせます。\n" + measure("施策4 福祉"));
    EXPECT_EQ(section_of(plan, "暮らし", "目指す姿"), "安心して暮らせます。");
    EXPECT_EQ(section_of(plan, "福祉", "目指す姿"), "福祉を支えます。");
}

TEST(LateLabels, ALabelBelowATableLikeThoseItHeadsStandsAboveIt)
{
    const std::string label = "成果指標\n";
    const std::string table = "指標名\t現状値（R4）\t目標値（R9）\n参加者数（人）\t10\t20\n";
    const std::string parts = "\n1 担い手\n主な取組\n・研修\n2 経営\n主な取組\n・相談\n";
    const auto plan = plan_of("施策1 農業" + parts + label + table + "\n施策2 漁業" + parts + label + table
                              + "\n施策3 林業" + parts + table + label + "\n施策4 商業" + parts);
    ASSERT_EQ(plan.indicators.size(), 3U);
    const auto title_of = [&](const model::Indicator &indicator) {
        return std::ranges::find(plan.nodes, indicator.node, &model::Node::id)->title;
    };
    EXPECT_EQ(title_of(plan.indicators[0]), "農業");
    EXPECT_EQ(title_of(plan.indicators[2]), "林業");
}

} // namespace
} // namespace taikei::reader
