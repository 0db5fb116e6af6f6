#include "reader/classify/furniture.hpp"
#include "reader/small_plans.hpp"

/// The feet and the left margin of pages in text without a layout.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

/// How many lines are furniture of pages that end with these two lines, the second growing.
std::ptrdiff_t count_furniture(int lines_of_page, const std::string &foot)
{
    std::string text;
    for (int page = 1; page <= 3; ++page) {
        for (int line = 1; line <= lines_of_page; ++line)
            text += std::to_string(page) + "頁の" + std::to_string(line) + "行目です。\n";
        text += foot + '\n' + std::to_string(10 + page) + '\n';
    }
    const auto document = document::read_document(text, "plan.txt");
    EXPECT_TRUE(document);
    return document ? std::ranges::count(find_furniture(*document), true) : -1;
}

TEST(PageFeet, TheSameLineAboveGrowingNumbersIsFurniture)
{
    EXPECT_EQ(count_furniture(15, "第2次総合計画 後期基本計画"), 6);
}

TEST(PageFeet, ARowOfAListIsNone)
{
    EXPECT_EQ(count_furniture(15, "担当課"), 0) << "too short for a foot";
    EXPECT_EQ(count_furniture(2, "第2次総合計画 後期基本計画"), 0) << "too close for pages";
}

TEST(PageFeet, TheTextOfAPageGoesOnBehindThem)
{
    std::string text = "施策1 雇用\n\n現状と課題\n";
    for (int page = 1; page <= 3; ++page) {
        for (int line = 1; line <= 14; ++line)
            text += "・第" + std::to_string(page) + "の課題の" + std::to_string(line) + "点目です。\n";
        text += "第2次総合計画 後期基本計画\n" + std::to_string(10 + page) + '\n';
    }
    const std::string section = section_of(plan_of(text), "雇用", "現状と課題");
    EXPECT_TRUE(section.contains("第3の課題の14点目です。"));
    EXPECT_FALSE(section.contains("後期基本計画"));
}

TEST(LeftMargin, HeadingsIndentedAlikeEverywhereNestAsUsual)
{
    const auto plan = plan_of("　基本目標1 安心\n\n　施策1 "
                              "医療\n\n　現状と課題\n　医師が足りません。\n\n　主な取組\n　・医師を増やします。\n\n"
                              "　施策2 介護\n\n　現状と課題\n　担い手が足りません。\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[2].parent, plan.nodes[0].id);
    EXPECT_EQ(section_of(plan, "介護", "現状と課題"), "担い手が足りません。");
}

} // namespace
} // namespace taikei::reader
