#include "reader/small_plans.hpp"

/// Who does what below a label of roles.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

TEST(Roles, ALabelMayNameTheActor)
{
    const auto plan = plan_of("施策1 環境の保全\n\n市民の役割\n・節電に努めます。\n・分別を徹底します。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes.front().roles.size(), 1U);
    EXPECT_EQ(plan.nodes.front().roles.front().actor, "市民");
    EXPECT_EQ(plan.nodes.front().roles.front().text, "節電に努めます。\n分別を徹底します。");
}

TEST(Roles, TextsThatNobodyIsNamedForAreKept)
{
    const auto plan = plan_of("施策1 環境の保全\n\n事業者と行政の役割\n・設備を更新します。\n・補助を行います。\n");
    EXPECT_EQ(section_of(plan, "環境の保全", "事業者と行政の役割"), "設備を更新します。\n補助を行います。");
}

} // namespace
} // namespace taikei::reader
