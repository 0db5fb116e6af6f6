#include "model/difference.hpp"
#include "model/plan_format.hpp"
#include "store/backends.hpp"
#include "store/random_plan.hpp"
#include "store/sample_plans.hpp"

#include <algorithm>

/// What is true of every plan, not only of those that someone thought of.
namespace taikei::store {
namespace {

class RoundTripTest : public BackendTest { };

TEST_P(RoundTripTest, WhatIsLoadedIsWhatWasKept)
{
    EXPECT_TRUE(rc::check([&] {
        const model::Plan plan = any_plan();
        const ImportResult result = store().import(plan, sample_source());
        RC_ASSERT(store().plan(result.plan, result.revision)->plan == plan
                  || result.outcome == ImportResult::Outcome::Unchanged);
        RC_ASSERT(store().import(plan, sample_source()).outcome == ImportResult::Outcome::Unchanged);
    }));
}

TEST_P(RoundTripTest, EachRevisionIsLoadedAsItWasKept)
{
    EXPECT_TRUE(rc::check([&] {
        model::Plan before = any_plan();
        model::Plan after = any_plan();
        after.municipality = before.municipality;
        after.title = before.title;
        after.kind = before.kind;
        const ImportResult first = store().import(before, sample_source());
        const ImportResult second = store().import(after, sample_source());
        RC_ASSERT(first.plan == second.plan);
        if (second.outcome == ImportResult::Outcome::Revised) {
            RC_ASSERT(second.revision == first.revision + 1);
            RC_ASSERT(store().plan(second.plan)->plan == after);
        } else {
            RC_ASSERT(model::compare(before, after).empty());
        }
    }));
}

INSTANTIATE_TEST_SUITE_P(Backends, RoundTripTest, testing::ValuesIn(backends()), backend_name);

TEST(PlanFormatProperty, WhatIsReadIsWhatWasWritten)
{
    EXPECT_TRUE(rc::check([] {
        const model::Plan plan = any_plan();
        const std::string json = model::to_json(plan, model::Provenance::With, model::Layout::OneLine);
        const base::Result<model::Plan> read = model::from_json(json);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == plan);
        RC_ASSERT(model::to_json(*read, model::Provenance::With, model::Layout::OneLine) == json);
        RC_ASSERT(model::compare(plan, *read).empty());
    }));
}

TEST(DifferenceProperty, WhatIsAddedOneWayIsGoneTheOther)
{
    const auto count = [](const std::vector<model::Change> &changes, model::ChangeKind kind) {
        return std::ranges::count(changes, kind, &model::Change::kind);
    };
    EXPECT_TRUE(rc::check([&] {
        const model::Plan one = any_plan();
        const model::Plan two = any_plan();
        const auto there = model::compare(one, two);
        const auto back = model::compare(two, one);
        RC_ASSERT(count(there, model::ChangeKind::Added) == count(back, model::ChangeKind::Gone));
        RC_ASSERT(count(there, model::ChangeKind::Gone) == count(back, model::ChangeKind::Added));
    }));
}

} // namespace
} // namespace taikei::store
