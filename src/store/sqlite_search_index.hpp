#pragma once

#include "store/bigram.hpp"
#include "store/search_index.hpp"
#include "store/sqlite_database.hpp"

namespace taikei::store {

/// Search by SQLite's FTS5 with our bigrams as its tokens, over one table of texts. All SQL that only SQLite
/// understands stands here.
class SqliteSearchIndex final : public SearchIndex {
public:
    /// `table` is one of those that migrations make. Makes the tokenizer known to the connection: needed before any
    /// statement touches an index, migrations too.
    SqliteSearchIndex(SqliteDatabase &database, std::string table);

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
    std::string m_table;
};

} // namespace taikei::store
