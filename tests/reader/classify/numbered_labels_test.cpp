#include "reader/small_plans.hpp"

#include <utility>

/// Numbered titles that come below every chapter.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

std::string plain_chapter(const std::string &number, const std::string &title)
{
    return number + "．" + title + "の推進\n\n（１）町のあるべき形\n" + title + "が行き届いたまちです。\n\n"
        + "（２）これまでの歩み\n" + title + "に取り組みました。\n\n（３）" + title + "のための営み\n" + title
        + "を行います。\n\n";
}

TEST(NumberedLabels, TitlesThatComeBelowThreeChaptersAreLabels)
{
    const auto plan = plan_of(plain_chapter("1", "健康") + plain_chapter("2", "福祉") + plain_chapter("3", "教育"));
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(section_of(plan, "福祉の推進", "これまでの歩み"), "福祉に取り組みました。");
    EXPECT_EQ(section_of(plan, "教育の推進", "教育のための営み"), "教育を行います。");
}

TEST(NumberedLabels, TitlesThatComeBelowTwoAreNodes)
{
    const auto plan = plan_of("波根町総合計画\n\n" + plain_chapter("1", "健康") + plain_chapter("2", "福祉"));
    EXPECT_EQ(plan.nodes.size(), 8U);
}

std::string field(const std::string &number, const std::string &title)
{
    return number + "　" + title + "\n\n◆現状と課題\n" + title + "の課題が残ります。\n◆めざす姿\n" + title
        + "に親しみます。\n\n";
}

std::string goals(const std::string &title, const std::string &name)
{
    return title + "\n\n指標\t現状値（R5）\t目標値（R11）\t出典\n" + name + "の割合\t50％\t60％\t①\n" + name
        + "の数\t5人\t8人\t②\n\n";
}

std::string fields_and_goals(const std::string &mark_one, const std::string &mark_two)
{
    return "第４章　分野別の取組\n\n基本方針１　健やかに暮らす\n\n" + field("１", "栄養・食生活")
        + "基本方針２　病を防ぐ\n\n" + field("２", "がん") + "第５章　目標値一覧\n\n"
        + goals(mark_one + "栄養・食生活", "朝食") + goals(mark_two + "がん", "検診")
        + "出典　①住民調査　②健康課調べ\n";
}

TEST(NumberedLabels, TitlesWhoseNumbersRunThroughTheTreeAreNodes)
{
    for (const auto &[one, two] :
         {std::pair<std::string, std::string>{"１　", "２　"}, {"■", "■"}, {"（１）", "（２）"}}) {
        const auto plan = plan_of(fields_and_goals(one, two));
        ASSERT_EQ(plan.nodes.size(), 4U) << one;
        EXPECT_EQ(section_of(plan, "がん", "めざす姿"), "がんに親しみます。");
        ASSERT_EQ(plan.indicators.size(), 4U);
        EXPECT_EQ(plan.indicators[0].node, plan.nodes[1].id);
        EXPECT_EQ(plan.indicators[3].node, plan.nodes[3].id);
        EXPECT_EQ(plan.indicators[0].definition, "住民調査") << "told once below all tables";
    }
}

} // namespace
} // namespace taikei::reader
