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

TEST(Roles, LifeStagesAreActorsOfTheGroupThatTheLabelNames)
{
    const auto plan = plan_of("施策1 栄養・食生活\n\n【町民一人ひとりの取組】\nライフステージ\t取組内容\n"
                              "乳幼児期（０～５歳）\t・朝食を食べます。\n高齢期（65歳以上）\t・会話を楽しみます。\n\n"
                              "【地域・関係団体の取組】\n・講習会を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    std::string roles;
    for (const model::Role &role : plan.nodes.front().roles)
        roles += role.group + " " + role.actor + " " + role.text + "\n";
    EXPECT_EQ(roles,
              "町民一人ひとりの取組 乳幼児期（０～５歳） 朝食を食べます。\n"
              "町民一人ひとりの取組 高齢期（65歳以上） 会話を楽しみます。\n 地域・関係団体 講習会を開きます。\n");
}

TEST(Roles, TheBracketBehindATitleOfItsOwnSaysThatRolesFollow)
{
    const auto plan = plan_of(
        "施策1 環境の保全\n\n協働によるまちづくり（役割分担）\n市民\t節電に努めます。\n行政\t補助を行います。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    ASSERT_EQ(plan.nodes.front().roles.size(), 2U);
    EXPECT_EQ(plan.nodes.front().roles[1].actor, "行政");
}

} // namespace
} // namespace taikei::reader
