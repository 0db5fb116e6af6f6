#pragma once

#include "store/search_index.hpp"
#include "store/sqlite_database.hpp"

namespace taikei::store {

/// Search by SQLite's FTS5 with our bigrams as its tokens. All SQL that only SQLite understands stands here.
class SqliteSearchIndex final : public SearchIndex {
public:
    /// Makes the tokenizer known to the connection: needed before any statement touches the index, migrations too.
    explicit SqliteSearchIndex(SqliteDatabase &database);

    void replace(std::int64_t municipality, PlanId plan, const std::vector<SearchText> &texts) override;
    std::vector<SearchMatch> search(std::string_view query, int limit, int offset) override;
    int count(std::string_view query) override;

private:
    SqliteDatabase &m_database;
};

} // namespace taikei::store
