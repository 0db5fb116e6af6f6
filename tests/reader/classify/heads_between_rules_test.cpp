#include "reader/small_plans.hpp"

/// Running heads that are drawn as a box: between two rules, again and again.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

constexpr const char *rule = "━━━━━━━━━━━━━━━━━━\n";

TEST(HeadsBetweenRules, PrintedAgainAreLeftOut)
{
    const std::string head = std::string(rule) + "みどりの計画　　　　第４章　施策の展開\n" + rule;
    const auto plan = plan_of("施策1 森林\n\n現状と課題\n\n手入れが遅れ、\n\n" + head + "\n荒れた森が増えています。\n\n"
                              + head + "\n施策2 河川\n\n現状と課題\n\n水質は良好です。\n");
    EXPECT_EQ(section_of(plan, "森林", "現状と課題"), "手入れが遅れ、\n荒れた森が増えています。");
    EXPECT_EQ(section_of(plan, "河川", "現状と課題"), "水質は良好です。");
}

TEST(HeadsBetweenRules, WhatIsPrintedOnceStays)
{
    const auto plan = plan_of("施策1 森林\n\n現状と課題\n\n" + std::string(rule) + "森林率　　　　六割\n" + rule);
    EXPECT_NE(section_of(plan, "森林", "現状と課題").find("森林率"), std::string::npos);
}

} // namespace
} // namespace taikei::reader
