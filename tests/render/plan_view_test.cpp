#include "render/plan_view.hpp"

#include "render/plan_excerpt.hpp"
#include "sample_plan.hpp"

#include <gmock/gmock.h>

namespace taikei::render {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pointee;

model::Node node_of(const char *id, const char *parent)
{
    model::Node node;
    node.id = id;
    if (parent != nullptr)
        node.parent = parent;
    return node;
}

store::StoredPlan plan_of(std::vector<model::Node> nodes)
{
    store::StoredPlan stored;
    stored.plan.nodes = std::move(nodes);
    return stored;
}

auto has_id(const char *id)
{
    return Pointee(testing::Field(&model::Node::id, id));
}

TEST(PlanView, FindsPartsByTheirId)
{
    const PlanView view(tests::sample_plan());
    EXPECT_THAT(view.find_node("1-1/高齢"), has_id("1-1/高齢"));
    EXPECT_EQ(view.find_node("9"), nullptr);
    EXPECT_EQ(view.find_indicator("1-1-i2")->name, "サロンの数");
    EXPECT_EQ(view.find_indicator("x"), nullptr);
    EXPECT_EQ(view.find_term("ＤＸ"), 1U);
    EXPECT_EQ(view.find_term("DX"), std::nullopt);
}

TEST(PlanView, CountsIndicatorsOfTheWholeBranch)
{
    const PlanView view(tests::sample_plan());
    EXPECT_EQ(view.indicator_count(*view.find_node("1")), 2);
    EXPECT_EQ(view.indicator_count(*view.find_node("1-1/高齢")), 2);
    EXPECT_EQ(view.indicator_count(*view.find_node("1-2")), 0);
    EXPECT_THAT(view.indicators_of(*view.find_node("1")), IsEmpty());
}

TEST(PlanView, KnowsTheWayUpDownAndAside)
{
    const PlanView view(plan_of({node_of("a", nullptr), node_of("b", "a"), node_of("c", "b"), node_of("d", "a")}));
    const auto node = [&](const char *id) -> const model::Node & { return *view.find_node(id); };
    EXPECT_THAT(view.top_nodes(), ElementsAre(has_id("a")));
    EXPECT_THAT(view.ancestors_of(node("c")), ElementsAre(has_id("a"), has_id("b")));
    EXPECT_THAT(view.descendants_of(node("a")), ElementsAre(has_id("b"), has_id("c"), has_id("d")));
    EXPECT_THAT(view.after(node("b")), has_id("d"));
    EXPECT_THAT(view.before(node("d")), has_id("b"));
    EXPECT_EQ(view.before(node("b")), nullptr);
    EXPECT_EQ(view.after(node("a")), nullptr);
}

TEST(PlanView, ALostOrRingedParentCountsAsNone)
{
    const PlanView view(plan_of({node_of("a", "b"), node_of("b", "a"), node_of("c", "c"), node_of("d", "gone")}));
    EXPECT_THAT(view.top_nodes(), ElementsAre(has_id("a"), has_id("c"), has_id("d")));
    EXPECT_THAT(view.ancestors_of(*view.find_node("b")), ElementsAre(has_id("a")));
}

TEST(PlanView, OfTwoWithOneIdTheFirstIsMeant)
{
    auto nodes = std::vector{node_of("a", nullptr), node_of("a", nullptr)};
    nodes.front().title = "first";
    const PlanView view(plan_of(nodes));
    EXPECT_EQ(view.find_node("a")->title, "first");
    EXPECT_EQ(view.top_nodes().size(), 2U);
}

TEST(PlanView, ARepeatedNodeKnowsWhere)
{
    const PlanView view(tests::sample_plan());
    EXPECT_THAT(view.repetitions_of(*view.find_node("1-1/高齢")), ElementsAre(has_id("1-2")));
    EXPECT_THAT(view.repetitions_of(*view.find_node("1-2")), IsEmpty());
}

TEST(PlanExcerpt, ANodeComesWithItsWayAndItsBranch)
{
    const PlanView view(plan_of({node_of("a", nullptr), node_of("b", "a"), node_of("c", "b"), node_of("d", "a")}));
    const model::Plan plan = excerpt(view, *view.find_node("b"));
    std::vector<std::string> ids;
    for (const model::Node &node : plan.nodes)
        ids.push_back(node.id);
    EXPECT_THAT(ids, ElementsAre("a", "b", "c"));
}

TEST(PlanExcerpt, AnIndicatorComesAlone)
{
    const PlanView view(tests::sample_plan());
    const model::Plan plan = excerpt(view, *view.find_indicator("1-1-i2"));
    EXPECT_EQ(plan.title, "第5次汐見市総合計画");
    EXPECT_EQ(plan.nodes.size(), 2U);
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators.front(), *view.find_indicator("1-1-i2"));
}

} // namespace
} // namespace taikei::render
