#pragma once

#include <stdexcept>
#include <string>

namespace taikei::store {

/// What kind of trouble a database is in; the same for every backend.
enum class DatabaseProblem {
    Full, ///< no space left to write
    ReadOnly, ///< the file, its folder or its disk cannot be written
    Locked, ///< another program kept it locked for too long
    CannotOpen, ///< missing folder, a folder in place of the file, no permission
    NotADatabase, ///< the file is something else
    Damaged, ///< it is a database, and its content contradicts itself
    Conflict, ///< a row breaks a rule of the schema
    Failed, ///< anything else: the message has the database's own words
};

/// The machine failed, or the database cannot do what was asked. what() says what was found, where, and what to do.
class DatabaseError : public std::runtime_error {
public:
    DatabaseError(DatabaseProblem problem, const std::string &message, std::string where)
        : std::runtime_error(where.empty() ? message : message + " (" + where + ")")
        , m_problem(problem)
        , m_message(message)
        , m_where(std::move(where))
    {
    }

    DatabaseProblem problem() const noexcept { return m_problem; }
    const std::string &message() const noexcept { return m_message; } ///< what() without the place
    const std::string &where() const noexcept { return m_where; } ///< the file or server

private:
    DatabaseProblem m_problem;
    std::string m_message;
    std::string m_where;
};

} // namespace taikei::store
