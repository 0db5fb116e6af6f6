#include "store/sqlite_database.hpp"
#include "store/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <vector>

namespace taikei::store {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The same tests shall hold for every backend; SQLite is the only one so far.
class DatabaseTest : public testing::Test {
protected:
    DatabaseTest()
    {
        m_database.run("CREATE TABLE item (number BIGINT PRIMARY KEY, name TEXT, weight DOUBLE PRECISION)");
    }

    Database &database() { return m_database; }

    std::vector<std::int64_t> numbers()
    {
        std::vector<std::int64_t> result;
        m_database.query("SELECT number FROM item ORDER BY number", {},
                         [&](const Row &row) { result.push_back(row.integer(0)); });
        return result;
    }
    void add(std::int64_t number) { m_database.run("INSERT INTO item (number) VALUES ($1)", {number}); }

    DatabaseProblem problem_of(const std::function<void()> &action)
    {
        try {
            action();
        } catch (const DatabaseError &error) {
            EXPECT_EQ(error.where(), m_database.where());
            EXPECT_THAT(error.what(), HasSubstr(error.message()));
            return error.problem();
        }
        ADD_FAILURE() << "nothing was thrown";
        return DatabaseProblem::Failed;
    }

private:
    TemporaryFolder m_folder;
    SqliteDatabase m_database{m_folder / "test.db"};
};

TEST_F(DatabaseTest, BindsAndReadsEachType)
{
    const std::string text("a'\0\"汐", 7);
    database().run("INSERT INTO item (number, name, weight) VALUES ($1, $2, $3)", {std::int64_t{1} << 62, text, 0.1});
    database().query("SELECT number, name, weight FROM item WHERE name = $1", {text}, [&](const Row &row) {
        EXPECT_EQ(row.integer(0), std::int64_t{1} << 62);
        EXPECT_EQ(row.text(1), text);
        EXPECT_EQ(row.real(2), 0.1);
        EXPECT_FALSE(row.is_null(1));
    });
    EXPECT_THAT(numbers(), ElementsAre(std::int64_t{1} << 62));
}

TEST_F(DatabaseTest, NullAndEmptyTextDiffer)
{
    database().run("INSERT INTO item (number, name) VALUES (1, $1), (2, $2)",
                   {std::optional<std::string>(), std::string_view()});
    std::vector<bool> nulls;
    database().query("SELECT name FROM item ORDER BY number", {}, [&](const Row &row) {
        nulls.push_back(row.is_null(0));
        EXPECT_EQ(row.string_or_none(0).has_value(), !row.is_null(0));
    });
    EXPECT_THAT(nulls, ElementsAre(true, false));
}

TEST_F(DatabaseTest, ParametersGoByNumberNotByPlace)
{
    database().run("INSERT INTO item (name, number) VALUES ($2, $1)", {7, "seven"});
    EXPECT_EQ(database().query_one("SELECT name FROM item WHERE number = $1 AND number = $1", {7},
                                   [](const Row &row) { return row.string(0); }),
              "seven");
}

TEST_F(DatabaseTest, AQueryMayRunInsideItself)
{
    add(1);
    add(2);
    std::vector<std::int64_t> sums;
    const std::string_view sql = "SELECT number FROM item ORDER BY number";
    database().query(sql, {}, [&](const Row &outer) {
        database().query(sql, {}, [&](const Row &inner) { sums.push_back(outer.integer(0) * 10 + inner.integer(0)); });
    });
    EXPECT_THAT(sums, ElementsAre(11, 12, 21, 22));
}

TEST_F(DatabaseTest, AnExceptionInAReaderLeavesTheDatabaseUsable)
{
    add(1);
    EXPECT_THROW(
        database().query("SELECT number FROM item", {}, [](const Row &) { throw std::runtime_error("reader"); }),
        std::runtime_error);
    Transaction transaction(database());
    add(2);
    transaction.commit();
    EXPECT_THAT(numbers(), ElementsAre(1, 2));
}

TEST_F(DatabaseTest, WhatIsNotCommittedIsUndone)
{
    {
        Transaction transaction(database());
        add(1);
    }
    EXPECT_THAT(numbers(), IsEmpty());
    Transaction transaction(database());
    add(2);
    transaction.commit();
    EXPECT_THAT(numbers(), ElementsAre(2));
}

TEST_F(DatabaseTest, SavepointsUndoTheirPartAlone)
{
    Transaction transaction(database());
    add(1);
    {
        Savepoint outer(database());
        add(2);
        {
            Savepoint inner(database());
            add(3);
        }
        Savepoint inner(database());
        add(4);
        inner.release();
        outer.release();
    }
    {
        Savepoint failing(database());
        EXPECT_EQ(problem_of([&] { add(1); }), DatabaseProblem::Conflict);
    }
    transaction.commit();
    EXPECT_THAT(numbers(), ElementsAre(1, 2, 4));
}

TEST_F(DatabaseTest, ErrorsSayWhatIsWrong)
{
    EXPECT_EQ(problem_of([&] { database().run("SELECT * FROM nowhere"); }), DatabaseProblem::Failed);
    EXPECT_EQ(problem_of([&] { database().run("SELECT $1", {1, 2}); }), DatabaseProblem::Failed);
    EXPECT_EQ(problem_of([&] { database().run("SELECT \"word\""); }), DatabaseProblem::Failed);
    add(1);
    EXPECT_EQ(problem_of([&] { add(1); }), DatabaseProblem::Conflict);
    try {
        database().run("SELECT * FROM nowhere");
    } catch (const DatabaseError &error) {
        EXPECT_THAT(error.what(), HasSubstr("no such table: nowhere"));
    }
}

TEST_F(DatabaseTest, IsSetForSafety)
{
    const auto setting = [&](std::string_view pragma) {
        return database().query_one(pragma, {}, [](const Row &row) { return row.string(0); });
    };
    EXPECT_EQ(setting("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(setting("PRAGMA synchronous"), "2"); // FULL
    EXPECT_EQ(setting("PRAGMA foreign_keys"), "1");
}

} // namespace
} // namespace taikei::store
