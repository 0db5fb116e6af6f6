#include "store/backends.hpp"
#include "store/sample_plans.hpp"

#include <chrono>
#include <gmock/gmock.h>

namespace taikei::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Outcome = ImportResult::Outcome;

class PlanStoreTest : public BackendTest {
protected:
    std::vector<std::string> titles()
    {
        std::vector<std::string> result;
        for (const PlanSummary &summary : store().plans())
            result.push_back(summary.municipality.name + " " + summary.title);
        return result;
    }
};

TEST_P(PlanStoreTest, AnEmptyStoreHasNothing)
{
    EXPECT_THAT(store().plans(), IsEmpty());
    EXPECT_FALSE(store().summary(1).has_value());
    EXPECT_FALSE(store().plan(1).has_value());
    EXPECT_THAT(store().revisions(1), IsEmpty());
    EXPECT_EQ(store().search("介護", 10).total, 0);
}

TEST_P(PlanStoreTest, KeepsAPlanWithItsSourcePersonAndTime)
{
    const ImportResult imported = store().import(sample_plan(), sample_source());
    EXPECT_EQ(imported.outcome, Outcome::Created);
    EXPECT_EQ(imported.revision, 1);
    EXPECT_THAT(imported.changes, IsEmpty());
    reopen();
    const std::optional<StoredPlan> kept = store().plan(imported.plan);
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(kept->plan, sample_plan());
    EXPECT_EQ(kept->revision.number, 1);
    EXPECT_EQ(kept->revision.person, "企画課 汐見");
    EXPECT_EQ(kept->revision.source_file, "plan.txt");
    EXPECT_EQ(kept->revision.source_sha256, std::string(64, 'a'));
    EXPECT_EQ(kept->revision.made_at, sample_source().at);
}

TEST_P(PlanStoreTest, SummaryCountsWhatThePlanHolds)
{
    const PlanId id = store().import(sample_plan(), sample_source()).plan;
    const PlanSummary summary = store().summary(id).value();
    EXPECT_EQ(summary.id, id);
    EXPECT_EQ(summary.municipality, sample_plan().municipality);
    EXPECT_EQ(summary.title, "第1次汐見市総合計画");
    EXPECT_EQ(summary.kind, model::PlanKind::Comprehensive);
    EXPECT_EQ(summary.period, sample_plan().period);
    EXPECT_EQ(summary.revision, 1);
    EXPECT_EQ(summary.revised_at, sample_source().at);
    EXPECT_EQ(summary.source_file, "plan.txt");
    EXPECT_EQ(summary.node_count, 2);
    EXPECT_EQ(summary.indicator_count, 1);
    EXPECT_EQ(summary.value_count, 2);
    EXPECT_EQ(summary.finding_count, 1);
}

TEST_P(PlanStoreTest, TheSamePlanAgainChangesNothing)
{
    const ImportResult first = store().import(sample_plan(), sample_source());
    ImportSource later = sample_source("copy.txt");
    later.at += std::chrono::hours(24);
    const ImportResult second = store().import(sample_plan(), later);
    EXPECT_EQ(second.outcome, Outcome::Unchanged);
    EXPECT_EQ(second.plan, first.plan);
    EXPECT_EQ(second.revision, 1);
    EXPECT_THAT(second.changes, IsEmpty());
    EXPECT_THAT(store().revisions(first.plan), SizeIs(1));
    EXPECT_EQ(store().summary(first.plan)->source_file, "plan.txt");
}

TEST_P(PlanStoreTest, AnEmptyLineAtTheTopChangesNothing)
{
    store().import(sample_plan(), sample_source());
    model::Plan moved = sample_plan();
    moved.nodes[1].source.place.first_line += 1;
    moved.findings[0].place.first_line += 1;
    EXPECT_EQ(store().import(moved, sample_source()).outcome, Outcome::Unchanged);
}

TEST_P(PlanStoreTest, AChangedEditionIsANewRevisionAndSaysWhatDiffers)
{
    const PlanId id = store().import(sample_plan(), sample_source()).plan;
    model::Plan edition = sample_plan();
    edition.indicators[0].values[0].text = "130";
    edition.indicators[0].values[0].number = base::Decimal(130);
    ImportSource source = sample_source("edition2.txt");
    source.at += std::chrono::hours(24);
    const ImportResult revised = store().import(edition, source);
    EXPECT_EQ(revised.outcome, Outcome::Revised);
    EXPECT_EQ(revised.plan, id);
    EXPECT_EQ(revised.revision, 2);
    ASSERT_THAT(revised.changes, SizeIs(1));
    EXPECT_EQ(revised.changes[0].field, "observed 2020");
    EXPECT_EQ(revised.changes[0].before, "１２３.４");
    EXPECT_EQ(revised.changes[0].after, "130");
    EXPECT_EQ(store().plan(id)->plan, edition);
    EXPECT_EQ(store().summary(id)->revision, 2);
    EXPECT_EQ(store().summary(id)->revised_at, source.at);
}

TEST_P(PlanStoreTest, OldRevisionsStayAsTheyWere)
{
    const PlanId id = store().import(sample_plan(), sample_source()).plan;
    model::Plan edition = sample_plan();
    edition.nodes.pop_back();
    edition.indicators.clear();
    store().import(edition, sample_source("edition2.txt"));
    store().import(sample_plan(), sample_source("edition3.txt"));
    EXPECT_EQ(store().plan(id, 1)->plan, sample_plan());
    EXPECT_EQ(store().plan(id, 2)->plan, edition);
    EXPECT_EQ(store().plan(id, 2)->revision.source_file, "edition2.txt");
    EXPECT_EQ(store().plan(id)->revision.number, 3);
    EXPECT_FALSE(store().plan(id, 4).has_value());
    EXPECT_FALSE(store().plan(id, 0).has_value());
    std::vector<std::string> files;
    for (const Revision &revision : store().revisions(id))
        files.push_back(revision.source_file);
    EXPECT_THAT(files, ElementsAre("plan.txt", "edition2.txt", "edition3.txt"));
}

TEST_P(PlanStoreTest, NewFindingsAloneAreANewRevision)
{
    store().import(sample_plan(), sample_source());
    model::Plan reread = sample_plan();
    reread.findings.push_back({"column-shifted", "4列目", {}});
    const ImportResult result = store().import(reread, sample_source());
    EXPECT_EQ(result.outcome, Outcome::Revised);
    EXPECT_THAT(result.changes, IsEmpty());
}

TEST_P(PlanStoreTest, TitleKindAndMunicipalityMakeThePlan)
{
    model::Plan plan = sample_plan();
    store().import(plan, sample_source());
    plan.kind = model::PlanKind::Evaluation;
    EXPECT_EQ(store().import(plan, sample_source()).outcome, Outcome::Created);
    plan.title = "別の計画";
    EXPECT_EQ(store().import(plan, sample_source()).outcome, Outcome::Created);
    plan.municipality = {"019998", "砂見町"};
    EXPECT_EQ(store().import(plan, sample_source()).outcome, Outcome::Created);
    EXPECT_THAT(
        titles(),
        ElementsAre("砂見町 別の計画", "汐見市 別の計画", "汐見市 第1次汐見市総合計画", "汐見市 第1次汐見市総合計画"));
}

TEST_P(PlanStoreTest, WidthOfTheTitleDoesNotMakeAnotherPlan)
{
    const PlanId id = store().import(sample_plan(), sample_source()).plan;
    model::Plan wide = sample_plan();
    wide.title = "第１次 汐見市総合計画";
    const ImportResult result = store().import(wide, sample_source());
    EXPECT_EQ(result.plan, id);
    EXPECT_EQ(result.outcome, Outcome::Revised);
    EXPECT_EQ(store().summary(id)->title, "第１次 汐見市総合計画");
}

TEST_P(PlanStoreTest, AMunicipalityKnownByNameLearnsItsCode)
{
    model::Plan nameless_code = sample_plan();
    nameless_code.municipality.code.reset();
    const PlanId id = store().import(nameless_code, sample_source()).plan;
    EXPECT_EQ(store().import(sample_plan(), sample_source()).plan, id);
    EXPECT_EQ(store().summary(id)->municipality.code, "019999");
    EXPECT_EQ(store().import(nameless_code, sample_source()).plan, id);
}

TEST_P(PlanStoreTest, TwoTownsMayShareAName)
{
    model::Plan plan = sample_plan();
    plan.municipality = {"013456", "森町"};
    const PlanId north = store().import(plan, sample_source()).plan;
    plan.municipality = {"224618", "森町"};
    const PlanId south = store().import(plan, sample_source()).plan;
    EXPECT_NE(north, south);
    plan.municipality.code.reset();
    const PlanId unknown = store().import(plan, sample_source()).plan;
    EXPECT_NE(unknown, north);
    EXPECT_NE(unknown, south);
    EXPECT_EQ(store().import(plan, sample_source()).plan, unknown);
}

TEST_P(PlanStoreTest, ACityThatIsRenamedKeepsItsPlan)
{
    const PlanId id = store().import(sample_plan(), sample_source()).plan;
    model::Plan renamed = sample_plan();
    renamed.municipality.name = "新汐見市";
    EXPECT_EQ(store().import(renamed, sample_source()).plan, id);
    EXPECT_EQ(store().summary(id)->municipality.name, "新汐見市");
    EXPECT_EQ(store().plan(id, 1)->plan.municipality.name, "汐見市");
}

TEST_P(PlanStoreTest, OddPlansAreKept)
{
    model::Plan odd = sample_plan();
    odd.municipality = {};
    odd.title.clear();
    odd.period.reset();
    odd.nodes[0].parent = "nowhere";
    odd.nodes[1].id = "1"; // twice
    odd.indicators[0].node = "nowhere";
    odd.nodes[1].title = std::string("a\0b'\"\\", 6);
    const PlanId id = store().import(odd, sample_source()).plan;
    EXPECT_EQ(store().plan(id)->plan, odd);
    EXPECT_EQ(store().plan(id)->summary.period, std::nullopt);
    const PlanId empty =
        store().import(model::Plan{{"019997", "無計画村"}, "", {}, {}, {}, {}, {}, {}, {}}, sample_source()).plan;
    EXPECT_EQ(store().summary(empty)->node_count, 0);
}

TEST_P(PlanStoreTest, AnOpenPeriodIsKeptOpen)
{
    model::Plan plan = sample_plan();
    plan.period = model::Period{model::FiscalYear{2021}, std::nullopt};
    const PlanId id = store().import(plan, sample_source()).plan;
    EXPECT_EQ(store().summary(id)->period, plan.period);
}

INSTANTIATE_TEST_SUITE_P(Backends, PlanStoreTest, testing::ValuesIn(backends()), backend_name);

} // namespace
} // namespace taikei::store
