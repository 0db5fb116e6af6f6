#include "reader/small_plans.hpp"

/// Judgements of a node.
namespace taikei::reader {
namespace {

using tests::plan_of;

TEST(Ratings, AWordToldBeforeIsSaidOnceAndWhatFollowsKeepsItsPlace)
{
    const auto plan = plan_of("<h3>施策1-1 医療</h3><table><tr><th>今後の方向性</th><td>拡充</td></tr>"
                              "<tr><th>現状と課題</th><td>医師が減っています。</td></tr></table>"
                              "<table><tr><th>今後の方向性</th><td>■拡充　□維持　□縮小</td></tr>"
                              "<tr><th>現状と課題</th><td>往診も減っています。</td></tr></table>",
                              "plan.html");
    ASSERT_EQ(plan.nodes.at(0).ratings.size(), 1U);
    ASSERT_EQ(plan.nodes[0].sections.size(), 1U);
    EXPECT_EQ(plan.nodes[0].sections[0].label, "現状と課題");
    EXPECT_EQ(plan.nodes[0].sections[0].text, "医師が減っています。\n往診も減っています。");
}

} // namespace
} // namespace taikei::reader
