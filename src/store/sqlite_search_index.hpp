#pragma once

#include "store/bigram.hpp"
#include "store/search_index.hpp"
#include "store/sqlite_database.hpp"

namespace taikei::store {

/// Search by SQLite's FTS5 with our bigrams as its tokens. All SQL that only SQLite understands stands here.
class SqliteSearchIndex final : public SearchIndex {
public:
    /// Makes the tokenizer known to the connection: needed before any statement touches the index, migrations too.
    explicit SqliteSearchIndex(SqliteDatabase &database);

    void replace(std::int64_t municipality, PlanId plan, const std::vector<SearchText> &texts) override;
    SearchMatches search(std::string_view query, int limit, int offset) override;

private:
    /// Rows to show of a query in FTS5's language, the words of which are marked.
    struct Request {
        std::string expression;
        const std::vector<QueryWord> &words;
        int limit;
        int offset;
    };
    enum class Order { ByWeight, AsKept };

    int count(const std::string &expression);
    void fetch(const Request &request, Order order, std::vector<SearchMatch> &matches);

    SqliteDatabase &m_database;
};

} // namespace taikei::store
