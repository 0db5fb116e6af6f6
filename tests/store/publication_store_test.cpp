#include "base/sha256.hpp"
#include "model/publication_format.hpp"
#include "store/backends.hpp"
#include "store/database_error.hpp"
#include "store/sample_plans.hpp"
#include "store/sqlite_database.hpp"

#include <gmock/gmock.h>

namespace taikei::store {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

model::Publication publication_of(const model::Plan &plan, int revision = 1)
{
    model::Publication publication;
    publication.published_at = Time(std::chrono::seconds(1'763'780'400));
    publication.publisher = "企画課";
    publication.licence = {"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"};
    publication.revision = revision;
    publication.source_file = "plan.txt";
    publication.plan = plan;
    return publication;
}

class PublicationStoreTest : public BackendTest {
protected:
    PlanId keep(const model::Plan &plan) { return store().import(plan, {"plan.txt", "00", "青木", Time{}}).plan; }
    /// As its next publication, with another licence where `licence` says so: then it is not what was published before.
    PublicationSummary publish(PlanId plan, const std::string &licence = "CC BY 4.0")
    {
        model::Publication publication = publication_of(sample_plan());
        publication.licence.name = licence;
        return store().publications().publish(plan, publication).publication;
    }
    Withdrawal note(const std::string &reason = "数値の誤り") { return {Time{}, "青木", reason}; }
};

TEST_P(PublicationStoreTest, KeepsTheDocumentUnderItsFingerprint)
{
    const PlanId plan = keep(sample_plan());
    const PublicationSummary published = publish(plan);
    EXPECT_EQ(published.number, 1);
    reopen();
    const std::string document = store().publications().document(plan, 1).value_or("");
    EXPECT_EQ(base::sha256(document), published.fingerprint);
    EXPECT_EQ(model::publication_from_json(document)->plan, sample_plan());
    EXPECT_EQ(model::publication_from_json(document)->number, 1);
    const std::vector<PublicationSummary> all = store().publications().publications();
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].plan.title, "第1次汐見市総合計画");
    EXPECT_EQ(all[0].plan.value_count, 2);
    EXPECT_EQ(all[0].publisher, "企画課");
    EXPECT_EQ(all[0].licence.name, "CC BY 4.0");
}

TEST_P(PublicationStoreTest, WhatTheNewestSaysIsNotPublishedAgain)
{
    const PlanId plan = keep(sample_plan());
    publish(plan);
    model::Publication later = publication_of(sample_plan());
    later.published_at += std::chrono::hours(24);
    later.publisher = "森";
    const PublishResult again = store().publications().publish(plan, later);
    EXPECT_FALSE(again.is_new);
    EXPECT_EQ(again.publication.number, 1);
    EXPECT_THAT(store().publications().publications(), SizeIs(1));
    EXPECT_EQ(publish(plan, "CC0 1.0").number, 2);
}

TEST_P(PublicationStoreTest, ADraftIsNotPublishedByAnImport)
{
    const PlanId plan = keep(sample_plan());
    publish(plan);
    model::Plan changed = sample_plan();
    changed.nodes[1].title = "まだ秘密の施策";
    keep(changed);
    EXPECT_THAT(store().publications().search("秘密", 10, 0).hits, IsEmpty());
    EXPECT_THAT(store().search("秘密", 10).hits, SizeIs(1));
    EXPECT_THAT(store().publications().search("介護予防", 10, 0).hits, SizeIs(1));
}

TEST_P(PublicationStoreTest, AWithdrawnOneLeavesANoteAndGivesWayToTheOneBefore)
{
    const PlanId plan = keep(sample_plan());
    publish(plan);
    publish(plan, "CC0 1.0");
    ASSERT_TRUE(store().publications().withdraw(plan, 2, note()));
    reopen();
    const std::vector<PublicationSummary> all = store().publications().publications();
    ASSERT_THAT(all, SizeIs(2));
    ASSERT_TRUE(all[1].withdrawal);
    EXPECT_EQ(all[1].withdrawal->reason, "数値の誤り");
    EXPECT_EQ(store().publications().document(plan, 2), std::nullopt);
    ASSERT_THAT(standing(all), SizeIs(1));
    EXPECT_EQ(standing(all)[0].number, 1);
    ASSERT_TRUE(store().publications().withdraw(plan, 1, note()));
    EXPECT_THAT(standing(store().publications().publications()), IsEmpty());
    EXPECT_THAT(store().publications().search("介護予防", 10, 0).hits, IsEmpty());
    EXPECT_EQ(publish(plan).number, 3);
}

TEST_P(PublicationStoreTest, APlansPublicationsStandInOrderWhateverIsLearntOfItsTown)
{
    model::Plan plan = sample_plan();
    plan.municipality.code.reset();
    const PlanId id = keep(plan);
    store().publications().publish(id, publication_of(plan));
    plan.municipality.code = "019999";
    plan.nodes.front().title = "第2版";
    ASSERT_EQ(keep(plan), id);
    store().publications().publish(id, publication_of(plan, 2));
    const std::vector<PublicationSummary> all = store().publications().publications();
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].number, 1);
    EXPECT_EQ(all[1].number, 2);
    ASSERT_THAT(standing(all), SizeIs(1));
    EXPECT_EQ(standing(all)[0].number, 2);
}

TEST_P(PublicationStoreTest, IsWithdrawnOnce)
{
    const PlanId plan = keep(sample_plan());
    publish(plan);
    ASSERT_TRUE(store().publications().withdraw(plan, 1, note("初めの理由")));
    const auto again = store().publications().withdraw(plan, 1, note("別の理由"));
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().message, HasSubstr("初めの理由"));
    EXPECT_FALSE(store().publications().withdraw(plan, 7, note()));
    EXPECT_FALSE(store().publications().withdraw(9, 1, note()));
}

TEST_P(PublicationStoreTest, OfAPlanThatIsNotThereNothingIsPublished)
{
    EXPECT_THROW(store().publications().publish(7, publication_of(sample_plan())), DatabaseError);
    const PlanId plan = keep(sample_plan());
    EXPECT_THROW(store().publications().publish(plan, publication_of(sample_plan(), 9)), DatabaseError)
        << "the plan has no such revision";
    EXPECT_THAT(store().publications().publications(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, PublicationStoreTest, testing::ValuesIn(backends()), backend_name);

class PublishedFile : public testing::Test {
protected:
    PublishedFile()
    {
        auto store = open_sqlite(m_folder / "plans.db");
        const PlanId plan = (*store)->import(sample_plan(), {"plan.txt", "00", "青木", Time{}}).plan;
        (*store)->publications().publish(plan, publication_of(sample_plan()));
    }

    TemporaryFolder m_folder;
};

TEST_F(PublishedFile, ShowsASiteWhatItNeeds)
{
    const auto site = open_published_sqlite(m_folder / "plans.db");
    ASSERT_TRUE(site) << site.error().message;
    EXPECT_THAT((*site)->publications(), SizeIs(1));
    EXPECT_TRUE((*site)->document(1, 1));
    EXPECT_EQ((*site)->search("介護", 10, 0).hits.at(0).plan_title, "第1次汐見市総合計画");
}

TEST_F(PublishedFile, SeesWhatIsPublishedLater)
{
    const auto site = open_published_sqlite(m_folder / "plans.db");
    EXPECT_THAT((*site)->search("体操", 10, 0).hits, SizeIs(1));
    auto store = open_sqlite(m_folder / "plans.db");
    ASSERT_TRUE((*store)->publications().withdraw(1, 1, {Time{}, "青木", "誤り"}));
    EXPECT_THAT((*site)->search("体操", 10, 0).hits, IsEmpty());
    EXPECT_TRUE((*site)->publications().at(0).withdrawal);
}

/// Not even a mistake in our own code can show a draft: SQLite refuses.
TEST_F(PublishedFile, TheConnectionOfASiteReadsNoDraft)
{
    SqliteDatabase database(m_folder / "plans.db");
    database.allow_reading_only({"publication", "publication_withdrawal"});
    const auto read = [&](const char *sql) { database.query(sql, {}, [](const Row &) { }); };
    EXPECT_NO_THROW(read("SELECT document FROM publication"));
    for (const char *sql :
         {"SELECT document FROM plan_revision", "SELECT title FROM node", "SELECT name FROM indicator",
          "SELECT * FROM search_text", "SELECT * FROM search_text_content", "SELECT sql FROM sqlite_master",
          "UPDATE sqlite_master SET sql = ''", "DELETE FROM publication_withdrawal",
          "UPDATE publication SET title = ''", "PRAGMA user_version = 3", "ATTACH 'other.db' AS other",
          "SELECT p.title FROM publication p JOIN plan_revision r ON r.plan_id = p.plan_id",
          "INSERT INTO publication_withdrawal SELECT * FROM publication_withdrawal", "DROP TABLE plan"})
        EXPECT_THROW(read(sql), DatabaseError) << sql;
}

TEST_F(PublishedFile, IsNeverChanged)
{
    SqliteDatabase database(m_folder / "plans.db");
    for (const char *sql : {"UPDATE publication SET document = 'x'", "DELETE FROM publication"})
        EXPECT_THROW(database.run(sql), DatabaseError) << sql;
}

} // namespace
} // namespace taikei::store
