#include "store/schema.hpp"

#include "base/resource.hpp"

#include <cassert>
#include <charconv>
#include <fmt/format.h>

namespace taikei::store {

namespace {

constexpr std::string_view folder = "src/store/migrations/";

/// "0001_first" of "src/store/migrations/0001_first.sqlite.sql".
std::string_view stem(std::string_view path)
{
    const std::string_view name = path.substr(folder.size());
    return name.substr(0, name.find('.'));
}

int number_of(std::string_view path)
{
    const std::string_view digits = stem(path);
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string_view content(std::string_view path)
{
    return base::find_resource(path).value_or(std::string_view());
}

void check(int found, int newest, const Database &database)
{
    if (found <= newest)
        return;
    throw DatabaseError(
        DatabaseProblem::Failed,
        fmt::format("the database has schema version {}, this program needs version {}: it was written by a newer "
                    "program; use that one, or name another database with --db",
                    found, newest),
        database.where());
}

void apply(Database &database, const Migration &migration)
{
    Transaction transaction(database);
    if (schema_version(database) >= migration.number)
        return; // another program was quicker
    database.run_script(std::string(migration.common));
    database.run_script(std::string(migration.special));
    assert(schema_version(database) == migration.number && "a migration sets its own number");
    transaction.commit();
}

} // namespace

std::vector<Migration> migrations(std::string_view dialect)
{
    std::vector<Migration> all;
    for (const std::string_view path : base::resource_paths(folder)) {
        const std::string common = fmt::format("{}{}.sql", folder, stem(path));
        if (path != common)
            continue;
        all.push_back(
            {number_of(path), content(path), content(fmt::format("{}{}.{}.sql", folder, stem(path), dialect))});
    }
    return all;
}

int schema_version(Database &database)
{
    if (database.has_table("schema_version")) {
        const auto version = database.query_one("SELECT version FROM schema_version", {},
                                                [](const Row &row) { return row.small_integer(0); });
        return version.value_or(0);
    }
    if (database.has_tables())
        throw DatabaseError(DatabaseProblem::NotADatabase,
                            "this database belongs to another program: name another file with --db", database.where());
    return 0;
}

void upgrade_schema(Database &database)
{
    const std::vector<Migration> all = migrations(database.dialect());
    const int found = schema_version(database);
    check(found, all.empty() ? 0 : all.back().number, database);
    for (const Migration &migration : all) {
        if (migration.number > found)
            apply(database, migration);
    }
}

} // namespace taikei::store
