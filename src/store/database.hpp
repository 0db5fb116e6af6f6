#pragma once

#include "store/database_error.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace taikei::store {

/// A value bound to $1, $2, ... of a statement. Text is not copied: it must live until the call returns.
class Parameter {
public:
    Parameter() = default; ///< NULL
    Parameter(std::int64_t number)
        : m_value(number)
    {
    }
    Parameter(int number)
        : m_value(std::int64_t{number})
    {
    }
    Parameter(double number)
        : m_value(number)
    {
    }
    Parameter(std::string_view text)
        : m_value(text)
    {
    }
    Parameter(const std::string &text)
        : m_value(std::string_view(text))
    {
    }
    Parameter(const char *text)
        : m_value(std::string_view(text))
    {
    }
    template <typename T>
    Parameter(const std::optional<T> &value)
    {
        if (value)
            *this = Parameter(*value);
    }

    using Value = std::variant<std::monostate, std::int64_t, double, std::string_view>;
    const Value &value() const noexcept { return m_value; }

private:
    Value m_value;
};

/// The row that a query stands at; columns count from 0. Texts live until the row is left.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;

    int small_integer(int column) const { return static_cast<int>(integer(column)); }
    std::optional<int> integer_or_none(int column) const
    {
        return is_null(column) ? std::nullopt : std::optional(small_integer(column));
    }
    std::string string(int column) const { return std::string(text(column)); }
    std::optional<std::string> string_or_none(int column) const
    {
        return is_null(column) ? std::nullopt : std::optional(string(column));
    }
};

/// One connection to a database, for one thread. Values reach SQL only as parameters. Statements are prepared once and
/// kept. All functions throw DatabaseError.
class Database {
public:
    using Parameters = std::initializer_list<Parameter>;
    using RowReader = std::function<void(const Row &)>;

    virtual ~Database() = default;

    /// A statement without rows. A backend may send several together: errors come at the latest with the commit.
    virtual void run(std::string_view sql, std::span<const Parameter> parameters) = 0;
    /// Calls `read` for each row. `read` may use the database.
    virtual void query(std::string_view sql, std::span<const Parameter> parameters, const RowReader &read) = 0;
    /// Several statements without parameters, parted by semicolons: migrations.
    virtual void run_script(const std::string &sql) = 0;

    /// Begins a transaction that may write, waiting until no other one writes.
    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual void savepoint() = 0; ///< savepoints nest; the next two speak of the newest
    virtual void release_savepoint() = 0;
    virtual void rollback_to_savepoint() noexcept = 0; ///< undoes and removes it

    /// "sqlite", "postgresql": which files of src/store/migrations/ belong to it.
    virtual std::string_view dialect() const = 0;
    /// File or server, for messages.
    virtual const std::string &where() const = 0;
    /// Whether a table of this name exists.
    virtual bool has_table(std::string_view name) = 0;
    /// Whether there is any table at all.
    virtual bool has_tables() = 0;

    void run(std::string_view sql, Parameters parameters = {})
    {
        run(sql, std::span(parameters.begin(), parameters.size()));
    }
    void query(std::string_view sql, Parameters parameters, const RowReader &read)
    {
        query(sql, std::span(parameters.begin(), parameters.size()), read);
    }

    /// The first row as `read` gives it; none where there is no row.
    template <typename Read>
    auto query_one(std::string_view sql, Parameters parameters, Read read)
    {
        std::optional<decltype(read(std::declval<const Row &>()))> result;
        query(sql, parameters, [&](const Row &row) {
            if (!result)
                result = read(row);
        });
        return result;
    }
};

/// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database &database)
        : m_database(database)
    {
        m_database.begin();
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction()
    {
        if (m_open)
            m_database.rollback();
    }

    void commit()
    {
        m_database.commit();
        m_open = false;
    }

private:
    Database &m_database;
    bool m_open = true;
};

/// A part of a transaction that may fail alone: undone unless released.
class Savepoint {
public:
    explicit Savepoint(Database &database)
        : m_database(database)
    {
        m_database.savepoint();
    }
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    ~Savepoint()
    {
        if (m_open)
            m_database.rollback_to_savepoint();
    }

    void release()
    {
        m_database.release_savepoint();
        m_open = false;
    }

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace taikei::store
