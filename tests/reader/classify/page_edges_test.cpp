#include "reader/small_plans.hpp"

/// What stands at the edges of pages in text without geometry.
namespace taikei::reader {
namespace {

using tests::plan_of;

/// Nine lines of the page.
std::string page_body(int page)
{
    std::string body;
    int number = 0;
    for (const std::string title : {"健康", "福祉", "教育"})
        body += "施策" + std::to_string(page) + "-" + std::to_string(++number) + " " + title + "の充実\n" + title
            + "の現状を調べます。\n第" + std::to_string(page) + "期に相談を受けます。\n";
    return body;
}

/// The sections of all nodes say what the pages' bodies say, and nothing else.
void expect_bodies(const model::Plan &plan, std::size_t pages)
{
    ASSERT_EQ(plan.nodes.size(), pages * 3);
    for (const model::Node &node : plan.nodes) {
        ASSERT_EQ(node.sections.size(), 1U) << node.title;
        EXPECT_TRUE(node.sections[0].text.ends_with("期に相談を受けます。")) << node.sections[0].text;
    }
}

const std::string side_tabs = "こども・\n教育\n健康・\n福祉\n環境・\n生活\n";

TEST(PageEdges, TabsBesideThreeGrowingNumbersAreNoText)
{
    std::string text;
    for (int page = 1; page <= 3; ++page)
        text += page_body(page) + std::to_string(page + 20) + "\n" + side_tabs;
    expect_bodies(plan_of(text), 3);
}

TEST(PageEdges, LinesBelowTwoNumbersAreText)
{
    std::string text;
    for (int page = 1; page <= 2; ++page)
        text += page_body(page) + std::to_string(page + 20) + "\n" + side_tabs;
    const auto plan = plan_of(text);
    ASSERT_EQ(plan.nodes.size(), 6U);
    EXPECT_TRUE(plan.nodes[2].sections.at(0).text.contains("こども・"));
}

TEST(PageEdges, TheSameLineBelowGrowingNumbersIsAFoot)
{
    std::string text;
    for (int page = 1; page <= 4; ++page)
        text += page_body(page) + std::to_string(page + 20) + "\n後期基本計画の施策\n";
    expect_bodies(plan_of(text), 4);
}

TEST(PageEdges, AHeadThatExtendsATitleAboveIsNoText)
{
    std::string text = "前期基本計画\n施策1-9 考え方\nこの計画の考え方を示します。\n";
    for (int page = 1; page <= 3; ++page)
        text += "\f前期基本計画　分野別計画\n" + page_body(page);
    const auto plan = plan_of(text);
    ASSERT_EQ(plan.nodes.size(), 10U);
    EXPECT_EQ(tests::section_of(plan, "考え方", ""), "この計画の考え方を示します。");
}

TEST(PageEdges, ALevelWordOnTopOfPagesIsAHeadings)
{
    std::string text;
    for (int page = 1; page <= 3; ++page)
        text += (page > 1 ? "\f" : "") + std::string("政策目標\n") + std::to_string(page) + "\n豊かなまち\n"
            + page_body(page);
    const auto plan = plan_of(text);
    ASSERT_EQ(plan.nodes.size(), 12U);
    EXPECT_EQ(plan.nodes[4].level, "政策目標");
    EXPECT_EQ(plan.nodes[4].code, "2");
}

} // namespace
} // namespace taikei::reader
