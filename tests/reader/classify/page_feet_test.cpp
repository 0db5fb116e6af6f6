#include "reader/small_plans.hpp"

/// Feet with their number on the same line, strips of a book's parts, and keys of judgements.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(PageFeet, NumbersThatGrowEndPagesWhateverStandsBesideThem)
{
    const auto plan =
        plan_of("施策1 健康\n現状を調べます。\n\n前期基本計画      1\n\f相談を受けます。\n\n2    第６次総合計画\n"
                "\f検診を行います。\n\n前期基本計画      3\n");
    EXPECT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(section_of(plan, "健康", ""), "現状を調べます。\n相談を受けます。\n検診を行います。");
}

TEST(PageFeet, APartRightAboveTheNumberThatEndsAPageIsNoHeading)
{
    const auto months = [](int first, int last) {
        std::string lines;
        for (int month = first; month <= last; ++month)
            lines += std::to_string(month) + "月に検診を行います。\n";
        return lines;
    };
    const auto plan = plan_of("目標1 健やかなまち\n施策1-1 健康\n" + months(1, 3) + "目標1\n31\n\f" + months(4, 12)
                              + "目標1\n32\n\f施策1-2 医療\n" + months(1, 9) + "目標1\n33\n\f");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].title, "健康");
    EXPECT_EQ(plan.nodes[2].title, "医療");
    EXPECT_EQ(section_of(plan, "健康", "") + '\n', months(1, 12));
}

TEST(PageFeet, AStripOfPartsIsNoTitle)
{
    const std::string strip = "序論 ｜ 基本構想 ｜ 前期基本計画 ｜ 資料編\n";
    const auto plan =
        plan_of(strip + "第６次鷹野市総合計画\n\n施策1 健康\n現状を調べます。\n\f" + strip + "施策2 福祉\n");
    EXPECT_EQ(plan.title, "第６次鷹野市総合計画");
}

TEST(PageFeet, AKeyOfJudgementsIsNoText)
{
    const auto plan = plan_of("施策1 健康\n評価の目安　順調：改善している　　横ばい：変わらない\n現状を調べます。\n");
    EXPECT_EQ(section_of(plan, "健康", ""), "現状を調べます。");
}

TEST(PageFeet, NumbersThatGrowOnTopOfPagesAreNoText)
{
    const auto plan = plan_of("1\n第１次健康計画\n\f2\n施策1 健康\n現状を調べます。\n\f3\n相談を受けます。\n");
    EXPECT_EQ(section_of(plan, "健康", ""), "現状を調べます。\n相談を受けます。");
}

TEST(PageFeet, AKeyOfLettersIsNoTable)
{
    const auto plan = plan_of("施策1 健康\n評価 内容\nＡ 目標を上回った\nＢ 目標どおり\n現状を調べます。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_TRUE(plan.nodes[0].ratings.empty());
    EXPECT_EQ(section_of(plan, "健康", ""), "現状を調べます。");
}

TEST(PageFeet, AWordBehindANumberedMarkIsExplained)
{
    const auto plan = plan_of("施策1 健康\nフレイル※1を防ぎます。\n※1 フレイル 心身の活力が低下した状態のこと。\n");
    ASSERT_EQ(plan.glossary.size(), 1U);
    EXPECT_EQ(plan.glossary[0].term, "フレイル");
    EXPECT_EQ(plan.glossary[0].text, "心身の活力が低下した状態のこと。");
}

} // namespace
} // namespace taikei::reader
