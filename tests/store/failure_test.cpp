#include "store/plan_store.hpp"
#include "store/sample_plans.hpp"
#include "store/schema.hpp"
#include "store/sql_plan_store.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_search_index.hpp"
#include "store/temporary_folder.hpp"

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

/// What a broken machine or a wrong file gets: a message that says what, where and what to do, and nothing
/// half-written.
namespace taikei::store {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

base::Error error_of_opening(const std::filesystem::path &file)
{
    const auto store = open_sqlite(file);
    EXPECT_FALSE(store.has_value());
    return store ? base::Error{} : store.error();
}

std::unique_ptr<PlanStore> opened(const std::filesystem::path &file)
{
    auto store = open_sqlite(file);
    EXPECT_TRUE(store.has_value()) << store.error().message;
    return store ? std::move(*store) : nullptr;
}

void write_file(const std::filesystem::path &file, const std::string &content)
{
    std::ofstream(file, std::ios::binary) << content;
}

/// A plan of some size: its rows do not fit into a page or two.
model::Plan large_plan(int nodes)
{
    model::Plan plan = sample_plan();
    plan.title = "大きな計画";
    for (int i = 0; i < nodes; ++i) {
        plan.nodes.push_back(plan.nodes[1]);
        plan.nodes.back().id = "n" + std::to_string(i);
        plan.nodes.back().title += std::to_string(i);
    }
    return plan;
}

/// A file system of its own, which can be filled up or made read-only; only root may make one.
class SmallDisk {
public:
    explicit SmallDisk(const char *options)
        : m_mounted(mount("tmpfs", m_folder.path().c_str(), "tmpfs", 0, options) == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount2(m_folder.path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool mounted() const { return m_mounted; }
    bool make_read_only()
    {
        return mount("tmpfs", m_folder.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    std::filesystem::path operator/(const char *name) const { return m_folder / name; }

private:
    TemporaryFolder m_folder;
    bool m_mounted;
};

TEST(StoreFailure, ADatabaseOfANewerProgram)
{
    const TemporaryFolder folder;
    opened(folder / "plans.db")->import(sample_plan(), sample_source());
    SqliteDatabase(folder / "plans.db").run("UPDATE schema_version SET version = 7000");
    const base::Error error = error_of_opening(folder / "plans.db");
    EXPECT_THAT(error.message, HasSubstr("schema version 7000"));
    EXPECT_THAT(error.message, HasSubstr("needs version " + std::to_string(migrations("sqlite").back().number)));
    EXPECT_THAT(error.message, HasSubstr("written by a newer program"));
    EXPECT_EQ(error.where, (folder / "plans.db").string());
}

TEST(StoreFailure, ADatabaseOfAnotherProgram)
{
    const TemporaryFolder folder;
    SqliteDatabase(folder / "other.db").run("CREATE TABLE song (title TEXT)");
    EXPECT_THAT(error_of_opening(folder / "other.db").message, HasSubstr("belongs to another program"));
    EXPECT_FALSE(SqliteDatabase(folder / "other.db").has_table("plan"));
}

TEST(StoreFailure, AFileThatIsNoDatabase)
{
    const TemporaryFolder folder;
    const std::string content = "汐見市総合計画\n" + std::string(5000, 'x');
    write_file(folder / "plan.txt", content);
    EXPECT_THAT(error_of_opening(folder / "plan.txt").message, HasSubstr("no database of this program"));
    std::ifstream stream(folder / "plan.txt", std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(stream), {}), content) << "the file was touched";
    write_file(folder / "short.txt", "計画");
    EXPECT_THAT(error_of_opening(folder / "short.txt").message, HasSubstr("no database of this program"));
}

TEST(StoreFailure, AFolderOrAMissingFolder)
{
    const TemporaryFolder folder;
    EXPECT_THAT(error_of_opening(folder.path()).message, HasSubstr("this is a folder"));
    const base::Error missing = error_of_opening(folder / "no/such/folder/plans.db");
    EXPECT_THAT(missing.message, HasSubstr("check that its folder exists"));
    EXPECT_THAT(missing.where, HasSubstr("no/such/folder/plans.db"));
}

TEST(StoreFailure, AnEmptyFileIsANewDatabase)
{
    const TemporaryFolder folder;
    write_file(folder / "plans.db", "");
    EXPECT_THAT(opened(folder / "plans.db")->plans(), IsEmpty());
}

TEST(StoreFailure, AnInterruptedFirstStartIsMadeGood)
{
    const TemporaryFolder folder;
    {
        SqliteDatabase database(folder / "plans.db");
        Transaction transaction(database);
        database.run("CREATE TABLE schema_version (version INTEGER NOT NULL)");
    }
    EXPECT_THAT(opened(folder / "plans.db")->plans(), IsEmpty());
}

/// Root may write anywhere, so a child without root's rights tries.
TEST(StoreFailure, AReadOnlyFolderAndFile)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "locked");
    opened(folder / "plans.db");
    std::filesystem::permissions(folder.path(),
                                 std::filesystem::perms::others_exec | std::filesystem::perms::others_read
                                     | std::filesystem::perms::owner_all);
    std::filesystem::permissions(folder / "plans.db",
                                 std::filesystem::perms::owner_read | std::filesystem::perms::others_read);
    std::filesystem::permissions(folder / "locked",
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec
                                     | std::filesystem::perms::others_read | std::filesystem::perms::others_exec);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(9);
        const auto in_folder = open_sqlite(folder / "locked/plans.db");
        const auto of_file = open_sqlite(folder / "plans.db");
        const bool folder_said = !in_folder
            && in_folder.error().message.find("check that its folder exists and can be written") != std::string::npos;
        const bool file_said =
            !of_file && of_file.error().message.find("cannot be written: make the file") != std::string::npos;
        _exit((folder_said ? 0 : 1) + (file_said ? 0 : 2));
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    std::filesystem::permissions(folder / "locked", std::filesystem::perms::owner_all);
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(StoreFailure, AReadOnlyDisk)
{
    SmallDisk disk("size=4m");
    if (!disk.mounted())
        GTEST_SKIP() << "only root can mount a disk for this test";
    opened(disk / "plans.db")->import(sample_plan(), sample_source());
    ASSERT_TRUE(disk.make_read_only());
    EXPECT_THAT(error_of_opening(disk / "plans.db").message, HasSubstr("cannot be written"));
    EXPECT_THAT(error_of_opening(disk / "new.db").message, HasSubstr("cannot be opened or made"));
}

TEST(StoreFailure, AFullDisk)
{
    SmallDisk disk("size=1m");
    if (!disk.mounted())
        GTEST_SKIP() << "only root can mount a disk for this test";
    PlanId small = 0;
    {
        const auto store = opened(disk / "plans.db");
        small = store->import(sample_plan(), sample_source()).plan;
        try {
            store->import(large_plan(3000), sample_source());
            ADD_FAILURE() << "the disk was not full";
        } catch (const DatabaseError &error) {
            EXPECT_EQ(error.problem(), DatabaseProblem::Full);
            EXPECT_THAT(error.what(), HasSubstr("the disk is full: nothing of this step was kept; free some space"));
            EXPECT_EQ(error.where(), (disk / "plans.db").string());
        }
        EXPECT_THAT(store->plans(), SizeIs(1)) << "the store goes on working";
    }
    const auto store = opened(disk / "plans.db");
    EXPECT_THAT(store->plans(), SizeIs(1));
    EXPECT_EQ(store->plan(small)->plan, sample_plan());
}

TEST(StoreFailure, AFullDiskAtTheFirstStart)
{
    SmallDisk disk("size=40k");
    if (!disk.mounted())
        GTEST_SKIP() << "only root can mount a disk for this test";
    EXPECT_THAT(error_of_opening(disk / "plans.db").message, HasSubstr("the disk is full"));
}

/// The same without root: the database itself is told to grow no more.
TEST(StoreFailure, NothingOfAFailedImportIsKept)
{
    const TemporaryFolder folder;
    opened(folder / "plans.db")->import(sample_plan(), sample_source());
    {
        auto database = std::make_unique<SqliteDatabase>(folder / "plans.db");
        Database &limited = *database;
        auto drafts = std::make_unique<SqliteSearchIndex>(*database, "search_text");
        auto published = std::make_unique<SqliteSearchIndex>(*database, "search_published");
        SqlPlanStore store(std::move(database), std::move(drafts), std::move(published));
        limited.run("PRAGMA max_page_count = 80");
        try {
            store.import(large_plan(2000), sample_source());
            ADD_FAILURE() << "the database was not full";
        } catch (const DatabaseError &error) {
            EXPECT_EQ(error.problem(), DatabaseProblem::Full);
        }
    }
    const auto store = opened(folder / "plans.db");
    EXPECT_THAT(store->plans(), SizeIs(1));
    EXPECT_EQ(store->search("大きな計画", 10).total, 0);
    EXPECT_EQ(store->search("介護予防の推進1", 10).total, 0);
    SqliteDatabase database(folder / "plans.db");
    for (const char *table : {"node", "node_department", "indicator", "indicator_value"}) {
        const auto stray = database.query_one(std::string("SELECT COUNT(*) FROM ") + table + " WHERE plan_id <> 1", {},
                                              [](const Row &row) { return row.integer(0); });
        EXPECT_EQ(stray, 0) << table;
    }
}

TEST(StoreFailure, AKilledImportLeavesNothing)
{
    const TemporaryFolder folder;
    opened(folder / "plans.db")->import(sample_plan(), sample_source());
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        SqliteDatabase database(folder / "plans.db");
        database.begin();
        database.run("INSERT INTO municipality (municipality_id, name) VALUES (99, 'half')");
        _exit(0); // no rollback, no close: as if the power had gone
    }
    waitpid(child, nullptr, 0);
    const auto store = opened(folder / "plans.db");
    EXPECT_THAT(store->plans(), SizeIs(1));
    EXPECT_FALSE(
        SqliteDatabase(folder / "plans.db")
            .query_one("SELECT 1 FROM municipality WHERE municipality_id = 99", {}, [](const Row &) { return true; })
            .has_value());
    EXPECT_EQ(store->import(large_plan(3), sample_source()).outcome, ImportResult::Outcome::Created);
}

TEST(StoreFailure, ADatabaseThatStaysLocked)
{
    const TemporaryFolder folder;
    SqliteDatabase first(folder / "plans.db");
    SqliteDatabase second(folder / "plans.db");
    second.run("PRAGMA busy_timeout = 20"); // milliseconds, in place of the usual seconds
    Transaction writing(first);
    try {
        second.begin();
        ADD_FAILURE() << "two wrote at once";
    } catch (const DatabaseError &error) {
        EXPECT_EQ(error.problem(), DatabaseProblem::Locked);
        EXPECT_THAT(error.what(), HasSubstr("wait until it has finished"));
    }
}

TEST(StoreFailure, WritersWaitForEachOther)
{
    const TemporaryFolder folder;
    opened(folder / "plans.db");
    const auto import_some = [&](const std::string &name) {
        const auto store = opened(folder / "plans.db");
        for (int i = 0; i < 10; ++i) {
            model::Plan plan = sample_plan();
            plan.title = name + std::to_string(i);
            store->import(plan, sample_source());
        }
    };
    std::thread other(import_some, "A");
    import_some("B");
    other.join();
    EXPECT_THAT(opened(folder / "plans.db")->plans(), SizeIs(20));
}

TEST(StoreFailure, ADamagedDocumentIsReportedNotTrusted)
{
    const TemporaryFolder folder;
    opened(folder / "plans.db")->import(sample_plan(), sample_source());
    SqliteDatabase(folder / "plans.db").run("UPDATE plan_revision SET document = '{}'");
    const auto store = opened(folder / "plans.db");
    try {
        store->plan(1);
        ADD_FAILURE() << "a damaged plan was given out";
    } catch (const DatabaseError &error) {
        EXPECT_EQ(error.problem(), DatabaseProblem::Damaged);
        EXPECT_THAT(error.what(), HasSubstr("restore the database from a backup"));
    }
}

TEST(StoreFailure, APlanThatTheFormatCannotHoldIsRefusedWhole)
{
    const TemporaryFolder folder;
    const auto store = opened(folder / "plans.db");
    model::Plan plan = sample_plan();
    plan.nodes[1].sdgs = {18};
    try {
        store->import(plan, sample_source());
        ADD_FAILURE() << "goal 18 was kept";
    } catch (const DatabaseError &error) {
        EXPECT_THAT(error.what(), HasSubstr("18 is no whole number from 1 to 17 at nodes[1].sdgs[0]"));
    }
    EXPECT_THAT(store->plans(), IsEmpty());
}

} // namespace
} // namespace taikei::store
