#include "reader/small_plans.hpp"

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
    EXPECT_EQ(plan_of(plain_chapter("1", "健康") + plain_chapter("2", "福祉")).nodes.size(), 8U);
}

} // namespace
} // namespace taikei::reader
