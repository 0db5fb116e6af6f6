#include "reader/small_plans.hpp"

/// Numbers beside indicators that say whose these are.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string measures = "基本目標Ⅰ 人権の尊重\n\n1 意識づくり\n\n(1) 啓発の推進\n\n広報で知らせます。\n\n"
                             "(2) 相談の充実\n\n窓口を設けます。\n\n数値目標\n\n"
                             "番号\t指標\t単位\t現状値（R4）\t目標値（R9）\n";

std::string title_of_node(const model::Plan &plan, const model::Indicator &indicator)
{
    const auto found = std::ranges::find(plan.nodes, indicator.node, &model::Node::id);
    return found == plan.nodes.end() ? "no such node" : found->title;
}

TEST(ReferringCodes, ARepeatedNumberNamesTheMeasureByItsPath)
{
    const auto plan = plan_of(measures
                              + "Ⅰ-1-(1)\t講座の参加者数\t人\t120\t200\nⅠ-1-(1)\t広報の回数\t回\t4\t6\n"
                                "Ⅰ-1-(2)\t相談の件数\t件\t30\t50\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(title_of_node(plan, plan.indicators[0]), "啓発の推進");
    EXPECT_EQ(title_of_node(plan, plan.indicators[1]), "啓発の推進");
    EXPECT_EQ(title_of_node(plan, plan.indicators[2]), "相談の充実");
}

TEST(ReferringCodes, ACounterNamesNoMeasure)
{
    const auto plan = plan_of(measures + "1\t講座の参加者数\t人\t120\t200\n2\t相談の件数\t件\t30\t50\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].node, plan.indicators[1].node);
    EXPECT_NE(title_of_node(plan, plan.indicators[0]), "啓発の推進");
    EXPECT_NE(title_of_node(plan, plan.indicators[1]), "相談の充実");
}

TEST(ReferringCodes, NumbersThatDifferInEveryRowAreTheIndicatorsOwn)
{
    const auto plan = plan_of(measures + "Ⅰ-1-(1)\t講座の参加者数\t人\t120\t200\nⅠ-1-(2)\t相談の件数\t件\t30\t50\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].node, plan.indicators[1].node);
}

} // namespace
} // namespace taikei::reader
