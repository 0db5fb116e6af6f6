#include "store/sqlite_database.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sqlite3.h>
#include <utility>

namespace taikei::store {

namespace {

/// How long a writer waits for another one.
constexpr int busy_milliseconds = 10'000;

struct Explanation {
    DatabaseProblem problem;
    const char *message; ///< empty: the database's own words
};

/// Whether a write failed for lack of room. In WAL mode that may be the shared index beside the database, which has to
/// grow even for reading.
bool lacks_room(int extended_code, int system_error)
{
    return extended_code == SQLITE_IOERR_SHMSIZE
        || ((extended_code & 0xff) == SQLITE_IOERR && (system_error == ENOSPC || system_error == EDQUOT));
}

Explanation explain(int code)
{
    switch (code & 0xff) { // the low byte is the primary result code
    case SQLITE_FULL:
        return {DatabaseProblem::Full,
                "the disk is full: nothing of this step was kept; free some space and do it again"};
    case SQLITE_READONLY:
        return {
            DatabaseProblem::ReadOnly,
            "the database cannot be written: make the file and its folder writable, or choose another place with --db"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {DatabaseProblem::Locked,
                "another program keeps the database locked: wait until it has finished, then do it again"};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {
            DatabaseProblem::CannotOpen,
            "the database cannot be opened or made: check that its folder exists and can be written, or choose another "
            "place with --db"};
    case SQLITE_NOTADB:
        return {DatabaseProblem::NotADatabase, "this file is no database of this program: name another one with --db"};
    case SQLITE_CORRUPT: return {DatabaseProblem::Damaged, "the database is damaged: restore it from a backup"};
    case SQLITE_CONSTRAINT: return {DatabaseProblem::Conflict, ""};
    case SQLITE_IOERR:
        return {DatabaseProblem::Failed, "the disk does not read or write as it should: check it, then do it again"};
    default: return {DatabaseProblem::Failed, ""};
    }
}

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    bool is_null(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    double real(int column) const override { return sqlite3_column_double(m_statement, column); }
    std::string_view text(int column) const override
    {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        if (bytes == nullptr)
            return {};
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
    }

private:
    sqlite3_stmt *m_statement;
};

int bind_value(sqlite3_stmt *statement, int index, const Parameter::Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, index, *number);
    if (const auto *real = std::get_if<double>(&value))
        return sqlite3_bind_double(statement, index, *real);
    if (const auto *text = std::get_if<std::string_view>(&value))
        // A null pointer would be NULL; the text outlives the call, so SQLite need not copy it.
        return sqlite3_bind_text64(statement, index, text->data() == nullptr ? "" : text->data(), text->size(),
                                   SQLITE_STATIC, SQLITE_UTF8);
    return sqlite3_bind_null(statement, index);
}

bool is_allowed_table(const std::vector<std::string> &tables, std::string_view name)
{
    return std::ranges::any_of(tables, [name](const std::string &table) {
        return name == table || (name.starts_with(table) && name.substr(table.size()).starts_with('_'));
    });
}

/// What SQLite asks before it prepares a statement. The inner tables of a full-text index are called INDEX_data,
/// INDEX_idx and so on; it asks for the data's version to learn of writers. When it is opened it declares its columns,
/// which SQLite parses as if they were to stand in the schema; whoever in truth writes there is refused all the same
/// (SQLITE_DBCONFIG_DEFENSIVE).
int authorize(void *tables, int action, const char *first, const char *second, const char *, const char *)
{
    const std::string_view name = first == nullptr ? "" : first;
    const bool in_schema = name == "sqlite_master";
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_FUNCTION: return SQLITE_OK;
    case SQLITE_PRAGMA: return name == "data_version" ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_UPDATE: return in_schema ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_READ:
        return (in_schema && second == std::string_view("ROWID"))
                || is_allowed_table(*static_cast<const std::vector<std::string> *>(tables), name)
            ? SQLITE_OK
            : SQLITE_DENY;
    default: return SQLITE_DENY;
    }
}

} // namespace

void SqliteDatabase::Close::operator()(sqlite3 *handle) const noexcept
{
    sqlite3_close_v2(handle);
}

void SqliteDatabase::Finalize::operator()(sqlite3_stmt *statement) const noexcept
{
    sqlite3_finalize(statement);
}

SqliteDatabase::SqliteDatabase(const std::filesystem::path &file)
    : m_where(file.string())
{
    std::error_code error;
    const bool existed = std::filesystem::exists(file, error);
    try {
        open();
        configure();
    } catch (...) {
        m_statements.clear();
        m_handle.reset();
        if (!existed && std::filesystem::is_regular_file(file, error) && std::filesystem::file_size(file, error) == 0)
            std::filesystem::remove(file, error);
        throw;
    }
}

SqliteDatabase::~SqliteDatabase() = default;

void SqliteDatabase::open()
{
    std::error_code error;
    if (std::filesystem::is_directory(m_where, error))
        throw DatabaseError(DatabaseProblem::CannotOpen, "this is a folder: name a file in it with --db", m_where);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(m_where.c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        fail(code);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busy_milliseconds);
    if (sqlite3_db_readonly(handle, "main") == 1)
        fail(SQLITE_READONLY);
}

void SqliteDatabase::configure()
{
    // A quoted word is a name, never silently a text; and no statement may damage the file by way of the schema.
    for (const int option : {SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_TRUSTED_SCHEMA})
        sqlite3_db_config(handle(), option, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    run("PRAGMA foreign_keys = ON");
    run("PRAGMA synchronous = FULL");
    // Readers go on while one writes; what is committed survives a power cut.
    const auto mode = query_one("PRAGMA journal_mode = WAL", {}, [](const Row &row) { return row.string(0); });
    if (mode != "wal")
        throw DatabaseError(DatabaseProblem::CannotOpen,
                            "the database cannot keep a write-ahead log here: put it on a local disk", m_where);
}

void SqliteDatabase::allow_reading_only(std::vector<std::string> tables)
{
    m_statements.clear(); // what was prepared before was not asked about
    m_allowed_tables = std::move(tables);
    sqlite3_set_authorizer(handle(), authorize, &m_allowed_tables);
}

void SqliteDatabase::fail(int code) const
{
    const bool is_full = m_handle && lacks_room(sqlite3_extended_errcode(handle()), sqlite3_system_errno(handle()));
    const Explanation explanation = explain(is_full ? SQLITE_FULL : code);
    const std::string own_words = m_handle ? sqlite3_errmsg(handle()) : sqlite3_errstr(code);
    if (*explanation.message == '\0')
        throw DatabaseError(explanation.problem, "the database refused: " + own_words, m_where);
    throw DatabaseError(explanation.problem, explanation.message, m_where);
}

SqliteDatabase::Statement SqliteDatabase::take(std::string_view sql)
{
    if (const auto kept = m_statements.find(sql); kept != m_statements.end() && kept->second)
        return std::move(kept->second);
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return Statement(statement);
}

void SqliteDatabase::put_back(std::string_view sql, Statement statement) noexcept
{
    sqlite3_reset(statement.get());
    sqlite3_clear_bindings(statement.get());
    try {
        m_statements.insert_or_assign(std::string(sql), std::move(statement));
    } catch (const std::bad_alloc &) {
        // Then it is prepared again the next time.
    }
}

void SqliteDatabase::bind(sqlite3_stmt *statement, std::span<const Parameter> parameters) const
{
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        // $1 is a name to SQLite, whatever its place in the statement.
        const std::string name = "$" + std::to_string(i + 1);
        const int index = sqlite3_bind_parameter_index(statement, name.c_str());
        const int code = index == 0 ? SQLITE_RANGE : bind_value(statement, index, parameters[i].value());
        if (code != SQLITE_OK)
            fail(code);
    }
}

void SqliteDatabase::run(std::string_view sql, std::span<const Parameter> parameters)
{
    query(sql, parameters, [](const Row &) { });
}

void SqliteDatabase::query(std::string_view sql, std::span<const Parameter> parameters, const RowReader &read)
{
    Statement statement = take(sql);
    bind(statement.get(), parameters);
    int code = sqlite3_step(statement.get());
    for (; code == SQLITE_ROW; code = sqlite3_step(statement.get()))
        read(SqliteRow(statement.get()));
    if (code != SQLITE_DONE)
        fail(code);
    put_back(sql, std::move(statement));
}

void SqliteDatabase::run_script(const std::string &sql)
{
    const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

void SqliteDatabase::rollback() noexcept
{
    // SQLite itself has rolled back where the disk was full.
    if (sqlite3_get_autocommit(handle()) == 0)
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteDatabase::savepoint()
{
    run("SAVEPOINT part");
}

void SqliteDatabase::release_savepoint()
{
    run("RELEASE part");
}

void SqliteDatabase::rollback_to_savepoint() noexcept
{
    sqlite3_exec(handle(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr, nullptr);
}

bool SqliteDatabase::has_table(std::string_view name)
{
    return query_one("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1", {name},
                     [](const Row &) { return true; })
        .has_value();
}

bool SqliteDatabase::has_tables()
{
    return query_one("SELECT 1 FROM sqlite_master LIMIT 1", {}, [](const Row &) { return true; }).has_value();
}

} // namespace taikei::store
