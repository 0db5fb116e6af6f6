#include "store/backends.hpp"
#include "store/database_error.hpp"
#include "store/sample_plans.hpp"

#include <gmock/gmock.h>

namespace taikei::store {
namespace {

class RatingStoreTest : public BackendTest {
protected:
    PlanId keep()
    {
        model::Plan plan;
        plan.municipality.name = "汐見市";
        plan.title = "総合計画";
        return store().import(plan, {"plan.txt", "00", "青木", Time{}}).plan;
    }
};

TEST_P(RatingStoreTest, KeepsEveryWordOnAnIndicatorInOrder)
{
    const PlanId plan = keep();
    store().ratings().add(plan, KindEntry{"i1", "受診率", "direction", "down", "青木", Time(std::chrono::seconds(5))});
    store().ratings().add(plan, KindEntry{"i1", "受診率", "direction", std::nullopt, "森", Time{}});
    reopen();
    const std::vector<KindEntry> entries = store().ratings().kind_entries(plan);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].value, "down");
    EXPECT_EQ(entries[0].person, "青木");
    EXPECT_EQ(entries[0].at, Time(std::chrono::seconds(5)));
    EXPECT_EQ(entries[1].value, std::nullopt);
}

TEST_P(RatingStoreTest, TakesTheNewestRuleThatCoversTheYear)
{
    const PlanId plan = keep();
    store().ratings().add(plan, RuleAssignment{2016, 2020, "old", "text of old", "青木", Time{}});
    store().ratings().add(plan, RuleAssignment{2019, 2019, "new", "text of new", "青木", Time{}});
    const std::vector<RuleAssignment> assignments = store().ratings().rule_assignments(plan);
    EXPECT_EQ(rule_in_year(assignments, 2018)->rule, "old");
    EXPECT_EQ(rule_in_year(assignments, 2019)->rule, "new");
    EXPECT_EQ(rule_in_year(assignments, 2019)->document, "text of new");
    EXPECT_FALSE(rule_in_year(assignments, 2021));
}

TEST_P(RatingStoreTest, KeepsWhatPeopleJudgedWithWhoAndWhen)
{
    const PlanId plan = keep();
    const HandEntry override{"node",    "n1", "1 健康", 2022,     "grade",
                             "measure", "B",  "豪雨",   "企画課", Time(std::chrono::seconds(9))};
    HandEntry back = override;
    back.value.reset();
    back.person = "森";
    store().ratings().add(plan, override);
    store().ratings().add(plan, back);
    reopen();
    const std::vector<HandEntry> entries = store().ratings().hand_entries(plan);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].kind, "node");
    EXPECT_EQ(entries[0].item, "n1");
    EXPECT_EQ(entries[0].name, "1 健康");
    EXPECT_EQ(entries[0].year, 2022);
    EXPECT_EQ(entries[0].matter, "grade");
    EXPECT_EQ(entries[0].about, "measure");
    EXPECT_EQ(entries[0].value, "B");
    EXPECT_EQ(entries[0].reason, "豪雨");
    EXPECT_EQ(entries[0].person, "企画課");
    EXPECT_EQ(entries[0].at, Time(std::chrono::seconds(9)));
    EXPECT_EQ(entries[1].value, std::nullopt);
    EXPECT_EQ(entries[1].person, "森");
    EXPECT_EQ(store().summary(plan)->decisions, 2);
}

TEST_P(RatingStoreTest, TheNewestFileOfFormulasHoldsUntilItIsTakenBack)
{
    const PlanId plan = keep();
    EXPECT_FALSE(formulas_in_force(store().ratings().formula_entries(plan)));
    store().ratings().add(plan, FormulaEntry{"old", "", "青木", Time{}});
    store().ratings().add(plan, FormulaEntry{"new", "分母を改めた", "森", Time(std::chrono::seconds(7))});
    reopen();
    const auto held = formulas_in_force(store().ratings().formula_entries(plan));
    ASSERT_TRUE(held);
    EXPECT_EQ(held->document, "new");
    EXPECT_EQ(held->reason, "分母を改めた");
    EXPECT_EQ(held->person, "森");
    EXPECT_EQ(held->at, Time(std::chrono::seconds(7)));
    store().ratings().add(plan, FormulaEntry{std::nullopt, "見直し中", "森", Time{}});
    EXPECT_FALSE(formulas_in_force(store().ratings().formula_entries(plan)));
    EXPECT_EQ(store().ratings().formula_entries(plan).size(), 3U);
    EXPECT_EQ(store().ratings().formula_entries(plan)[0].document, "old");
    EXPECT_EQ(store().summary(plan)->decisions, 3);
}

TEST_P(RatingStoreTest, KnowsNothingOfAPlanThatIsNotThere)
{
    EXPECT_THROW(store().ratings().add(7, KindEntry{}), DatabaseError);
    EXPECT_THAT(store().ratings().kind_entries(7), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, RatingStoreTest, testing::ValuesIn(backends()), backend_name);

} // namespace
} // namespace taikei::store
