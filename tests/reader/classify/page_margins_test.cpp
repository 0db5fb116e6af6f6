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

/// A page of a PDF whose text begins 60 points from the left, with 市民 at one height of each.
std::ptrdiff_t count_furniture_beside(double left_of_label)
{
    document::Document document;
    const auto add = [&](int page, const std::string &text, double left, double top) {
        document::Line line;
        line.text = text;
        line.place.page = page;
        line.place.box = base::Box{left, top, left + 10.0 * static_cast<double>(text.size()) / 3, top + 10};
        document.blocks.emplace_back(std::move(line));
    };
    for (int page = 1; page <= 3; ++page) {
        document.pages.push_back({page, {}, 595, 842});
        add(page, "家庭で水を" + std::to_string(page) + "日分備えます。", 60, 300);
        add(page, "市民", left_of_label, 330);
        add(page, "避難場所を" + std::to_string(page) + "回確かめます。", 60, 360);
    }
    return std::ranges::count(find_furniture(document), true);
}

TEST(LeftMargin, AShortLineThatComesAgainIsATabUnlessTextBeginsThere)
{
    EXPECT_EQ(count_furniture_beside(20), 3);
    EXPECT_EQ(count_furniture_beside(55), 3) << "not where the text begins";
    EXPECT_EQ(count_furniture_beside(59), 0) << "a label in front of what citizens do";
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
