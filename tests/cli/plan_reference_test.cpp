#include "cli/plan_reference.hpp"

#include "store/sample_plans.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taikei::cli {
namespace {

using ::testing::HasSubstr;

TEST(PlanReference, MayNameARevision)
{
    EXPECT_EQ(parse_plan_reference("3").plan, "3");
    EXPECT_EQ(parse_plan_reference("3").revision, std::nullopt);
    EXPECT_EQ(parse_plan_reference("3@2").plan, "3");
    EXPECT_EQ(parse_plan_reference("3@2").revision, 2);
    EXPECT_EQ(parse_plan_reference("総合計画@1").plan, "総合計画");
}

TEST(PlanReference, KeepsAnAtSignThatNamesNone)
{
    EXPECT_EQ(parse_plan_reference("計画@案").plan, "計画@案");
    EXPECT_EQ(parse_plan_reference("計画@0").plan, "計画@0");
    EXPECT_EQ(parse_plan_reference("計画@").revision, std::nullopt);
}

std::string id_of(const base::Result<PlanPart> &part)
{
    if (!part)
        return "(none)";
    return std::visit([](const auto *found) { return found->id; }, *part);
}

TEST(PlanPart, IsFoundByIdCodeTitleOrAPartOfIt)
{
    const model::Plan plan = store::sample_plan();
    EXPECT_EQ(id_of(find_part(plan, "1-1")), "1-1");
    EXPECT_EQ(id_of(find_part(plan, "１－１")), "1-1");
    EXPECT_EQ(id_of(find_part(plan, "介護予防の推進")), "1-1");
    EXPECT_EQ(id_of(find_part(plan, "介護")), "1-1");
    EXPECT_EQ(id_of(find_part(plan, "i1")), "i1");
    EXPECT_EQ(id_of(find_part(plan, "通いの場の 参加者数")), "i1");
}

TEST(PlanPart, GoesByTheExactNameBeforeAPartOfIt)
{
    model::Plan plan = store::sample_plan();
    plan.nodes[0].title = "介護";
    EXPECT_EQ(id_of(find_part(plan, "介護")), "1");
}

TEST(PlanPart, MustBeOneOnly)
{
    model::Plan plan = store::sample_plan();
    plan.nodes[0].title = "介護の支援";
    const auto part = find_part(plan, "介護");
    ASSERT_FALSE(part.has_value());
    EXPECT_THAT(part.error().message, HasSubstr("1 1 介護の支援; 1-1 1-1 介護予防の推進"));
    EXPECT_FALSE(find_part(plan, "").has_value());
    EXPECT_FALSE(find_part(plan, "ない").has_value());
}

} // namespace
} // namespace taikei::cli
