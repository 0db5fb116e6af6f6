#include "server/snapshot.hpp"

#include "fake_plan_store.hpp"

#include <gtest/gtest.h>

namespace taikei::server {
namespace {

TEST(Snapshot, HoldsEveryPlan)
{
    tests::FakeShelf fake;
    tests::FakePlanStore &store = *fake.store;
    store.kept.push_back(tests::sample_plan(2));
    const auto snapshot = take_snapshot(fake.shelf, nullptr);
    EXPECT_EQ(snapshot->plans.size(), 2U);
    EXPECT_EQ(snapshot->find(2)->plan().nodes.size(), 3U);
    EXPECT_EQ(snapshot->find(3), nullptr);
}

TEST(Snapshot, IsTakenAnewOnlyWhenARevisionIsNewer)
{
    tests::FakeShelf fake;
    tests::FakePlanStore &store = *fake.store;
    store.kept.push_back(tests::sample_plan(2));
    const auto first = take_snapshot(fake.shelf, nullptr);
    EXPECT_EQ(take_snapshot(fake.shelf, first.get()), nullptr);
    EXPECT_EQ(store.plans_read, 2);
    store.kept.back().summary.revision = 2;
    const auto second = take_snapshot(fake.shelf, first.get());
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(store.plans_read, 3);
    EXPECT_EQ(second->find(1), first->find(1));
    EXPECT_NE(second->find(2), first->find(2));
}

TEST(Snapshot, NamesTheMunicipalityWhereThereIsOne)
{
    tests::FakeShelf fake;
    tests::FakePlanStore &store = *fake.store;
    store.kept.push_back(tests::sample_plan(2));
    EXPECT_EQ(take_snapshot(fake.shelf, nullptr)->municipality, "汐見市");
    store.kept.back().summary.municipality.name = "潮風町";
    EXPECT_EQ(take_snapshot(fake.shelf, nullptr)->municipality, "");
    store.kept.clear();
    EXPECT_EQ(take_snapshot(fake.shelf, nullptr)->municipality, "");
}

TEST(Snapshot, TheLastGoodOneStaysWhenTheDatabaseFails)
{
    tests::FakeShelf fake;
    tests::FakePlanStore &store = *fake.store;
    SnapshotHolder holder;
    EXPECT_EQ(holder.refresh(fake.shelf), "");
    const auto good = holder.newest();
    store.is_broken = true;
    EXPECT_EQ(holder.refresh(fake.shelf), "the disk is gone");
    EXPECT_FALSE(holder.is_fresh());
    EXPECT_EQ(holder.newest(), good);
}

} // namespace
} // namespace taikei::server
