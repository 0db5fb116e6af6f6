#pragma once

#include "store/database.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace taikei::store {

/// A database in one file. Several programs may have it open: one writes, all read.
class SqliteDatabase final : public Database {
public:
    /// Opens the file and makes it if it is not there. Throws DatabaseError where that cannot be done, or where the
    /// file cannot be written.
    explicit SqliteDatabase(const std::filesystem::path &file);
    ~SqliteDatabase() override;
    SqliteDatabase(const SqliteDatabase &) = delete;
    SqliteDatabase &operator=(const SqliteDatabase &) = delete;

    using Database::query;
    using Database::run;
    void run(std::string_view sql, std::span<const Parameter> parameters) override;
    void query(std::string_view sql, std::span<const Parameter> parameters, const RowReader &read) override;
    void run_script(const std::string &sql) override;
    void begin() override { run("BEGIN IMMEDIATE"); }
    void commit() override { run("COMMIT"); }
    void rollback() noexcept override;
    void savepoint() override;
    void release_savepoint() override;
    void rollback_to_savepoint() noexcept override;
    std::string_view dialect() const override { return "sqlite"; }
    const std::string &where() const override { return m_where; }
    bool has_table(std::string_view name) override;
    bool has_tables() override;

    /// From now on the connection reads these tables and nothing else, and writes nothing: SQLite itself refuses any
    /// other statement. A name stands for its full-text index's inner tables too.
    void allow_reading_only(std::vector<std::string> tables);

    /// SQLite's own handle, for its own extensions (the search tokenizer).
    sqlite3 *handle() const noexcept { return m_handle.get(); }

    /// Throws what the result code of a failed call means.
    [[noreturn]] void fail(int code) const;

private:
    struct Close {
        void operator()(sqlite3 *handle) const noexcept;
    };
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const noexcept;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

    void open();
    void configure();
    Statement take(std::string_view sql);
    void put_back(std::string_view sql, Statement statement) noexcept;
    void bind(sqlite3_stmt *statement, std::span<const Parameter> parameters) const;

    std::string m_where;
    std::vector<std::string> m_allowed_tables; ///< see allow_reading_only(); it must outlive the handle
    std::unique_ptr<sqlite3, Close> m_handle;
    /// Prepared statements that are not in use, by their text.
    std::map<std::string, Statement, std::less<>> m_statements;
};

} // namespace taikei::store
