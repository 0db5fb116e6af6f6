#include "reader/small_plans.hpp"

/// Running text in the cells of a worksheet or CSV file, of several lines each.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string head = "施策1 地域福祉の充実\n\n";

TEST(CellTexts, NumbersNotesAndBracketsFurtherDownAreText)
{
    const auto plan =
        plan_of(head
                    + "現状と課題\n\"(1) 担い手の不足\n支え合う人が減っています。\n※調査は3年ごとに行います。\n"
                      "【開所】 東集会所、西集会所、北集会所\"\n",
                "plan.csv");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "現状と課題"),
              "(1) 担い手の不足\n支え合う人が減っています。\n※調査は3年ごとに行います。\n【開所】 "
              "東集会所、西集会所、北集会所");
    EXPECT_TRUE(plan.glossary.empty());
    EXPECT_EQ(plan.nodes.size(), 1U);
}

TEST(CellTexts, LinesStayLinesUnlessTheyWereWrappedByHand)
{
    const auto lines = plan_of(
        head + "具体的な取組\n\"地域で見守る会議の開催と施策を調整する会議の実施\n相談員による活動\"\n", "plan.csv");
    EXPECT_EQ(section_of(lines, "地域福祉の充実", "具体的な取組"),
              "地域で見守る会議の開催と施策を調整する会議の実施\n相談員による活動");
    const auto wrapped = plan_of(head
                                     + "現状と課題\n\"支え合う人が減っているため、これまでより早く\n気づいて声をかけら"
                                       "れる地域をつくります。\"\n",
                                 "plan.csv");
    EXPECT_EQ(section_of(wrapped, "地域福祉の充実", "現状と課題"),
              "支え合う人が減っているため、これまでより早く気づいて声をかけられる地域をつくります。");
}

TEST(CellTexts, NotesBelowMeasuresAreNoMeasures)
{
    const auto plan = plan_of(head + "主な事業\n\"見守り事業\n相談支援事業\n※金額は当初予算です。\"\n", "plan.csv");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes[0].measures.size(), 2U);
}

TEST(CellHeads, AnUpperCellHeadsTheTextBelowIt)
{
    const auto plan =
        plan_of(head + "支え合いについての考え方\nだれもが支え、支えられる地域をつくります。\n", "plan.csv");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "支え合いについての考え方"),
              "だれもが支え、支えられる地域をつくります。");
}

TEST(Boxes, TablesOfOneColumnAreText)
{
    const auto plan = plan_of(
        "<h2>施策1 地域福祉の充実</h2>"
        "<table><tr><td>現状と課題</td></tr><tr><td>高齢者が増えています。<br>担い手が足りません。</td></tr></table>"
        "<h3>主な取組</h3><table><tr><td>見守り事業</td></tr><tr><td>相談支援事業</td></tr></table>",
        "plan.html");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "現状と課題"), "高齢者が増えています。\n担い手が足りません。");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes[0].measures.size(), 2U);
}

} // namespace
} // namespace taikei::reader
