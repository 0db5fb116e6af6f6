#include "reader/small_plans.hpp"

/// Headings whose numbers extraction printed apart from their titles, and the tabs beside them.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(TornHeadings, NumbersInABlockBelongToTheTitlesBelow)
{
    const auto plan =
        plan_of("基本目標１\n1-1\n\n地域で自分らしく暮らす\n\n相談支援の充実\n\n相談の窓口を増やします。\n\n"
                "1-2\n\n生活の場の確保\n\n住まいを確保します。\n\n"
                "基本目標２\n2-1\n\n学び、働く\n\n療育の充実\n\n切れ目なく支えます。\n");
    ASSERT_EQ(plan.nodes.size(), 5U);
    EXPECT_EQ(plan.nodes[0].title, "地域で自分らしく暮らす");
    EXPECT_EQ(plan.nodes[1].code, "1-1");
    EXPECT_EQ(plan.nodes[1].title, "相談支援の充実");
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[4].title, "療育の充実");
    EXPECT_EQ(section_of(plan, "生活の場の確保", ""), "住まいを確保します。");
}

TEST(TornHeadings, APlaceMayStandBetweenNumberAndTitle)
{
    const auto plan =
        plan_of("1-1\n\n政策目標 ① 互いに支え合うまち\n\n健康づくりの推進\n\n現状と課題\n生活習慣病が増えています。\n\n"
                "1-2\n\n政策目標 ① 互いに支え合うまち\n\n地域医療の充実\n\n現状と課題\n医師が足りません。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[1].code, "1-2");
    EXPECT_EQ(section_of(plan, "地域医療の充実", "現状と課題"), "医師が足りません。");
}

TEST(TornHeadings, UprightTabsThatComeAgainAreNoText)
{
    std::string text;
    int number = 0;
    for (const std::string word : {"和らげます", "減らします", "なくします"})
        text += "施策" + std::to_string(++number) + " " + word + "\n\n" + word
            + "、産前から支えて\n\n健\n康\n・\n福\n祉\n\n1\n\n" + word + "。\n\n";
    const auto plan = plan_of(text);
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(section_of(plan, "減らします", ""), "減らします、産前から支えて\n減らします。");
}

TEST(TornHeadings, AListOfTitlesThatComeAgainIsNoTree)
{
    const auto plan =
        plan_of("1-1 子育て支援の充実\n\nこども未来課\n\n1-2 健康づくりの推進\n\n健康課\n\n1-3 農業の振興\n\n農林課\n\n"
                "1-1\n\n前期基本計画\n\n子育て支援の充実\n\n相談の窓口を増やします。\n\n"
                "1-2\n\n健康づくりの推進\n\n健診の日を増やします。\n\n1-3\n\n農業の振興\n\n担い手を育てます。\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(section_of(plan, "子育て支援の充実", ""), "相談の窓口を増やします。");
    EXPECT_EQ(plan.nodes[0].departments, std::vector<std::string>{"こども未来課"}); // printed in the list alone
}

} // namespace
} // namespace taikei::reader
