#include "store/sqlite_search_index.hpp"

#include "store/bigram.hpp"
#include "store/passage.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sqlite3.h>

namespace taikei::store {

namespace {

/// Rows of one plan have neighbouring row ids, so that they can be replaced without a look at all others.
constexpr std::int64_t most_texts_of_a_plan = std::int64_t{1} << 24;

/// Weighing a match by how often the words stand in it costs some microseconds, so that it is done for so many alone.
/// Of more, all are alike: those with the words in their title come first, each in the order of plans and documents.
constexpr int most_weighed = 1000;

constexpr std::array<std::string_view, 3> kind_names{"node", "indicator", "glossary"};

SearchHit::Kind kind_named(std::string_view name)
{
    const auto found = std::ranges::find(kind_names, name);
    return found == kind_names.end() ? SearchHit::Kind::Node : static_cast<SearchHit::Kind>(found - kind_names.begin());
}

// The next three are the functions that FTS5 asks of a tokenizer. Ours keeps no state.

int create_tokenizer(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    static char stateless;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&stateless);
    return SQLITE_OK;
}

void delete_tokenizer(Fts5Tokenizer *) { }

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size,
             int (*use)(void *, int, const char *, int, int, int))
{
    int code = SQLITE_OK;
    const CutFor purpose = (flags & FTS5_TOKENIZE_QUERY) != 0 ? CutFor::Query : CutFor::Index;
    try {
        cut_into_bigrams({text, static_cast<std::size_t>(size)}, purpose,
                         [&](std::string_view piece, std::size_t begin, std::size_t end) {
                             if (code == SQLITE_OK)
                                 code = use(context, 0, piece.data(), static_cast<int>(piece.size()),
                                            static_cast<int>(begin), static_cast<int>(end));
                         });
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM; // no exception may pass through SQLite
    }
    return code;
}

fts5_api *find_fts5(SqliteDatabase &database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

/// A query in FTS5's language. Nothing of the user's text but letters and digits comes into it.
std::string fts_query(const std::vector<QueryWord> &words)
{
    std::string result;
    for (const QueryWord &word : words) {
        result += result.empty() ? "\"" : " AND \"";
        for (std::size_t i = 0; i < word.runs.size(); ++i) {
            if (i > 0)
                result += ' ';
            result += word.runs[i];
        }
        result += word.ends_in_single_letter ? "\" *" : "\"";
    }
    return result;
}

} // namespace

SqliteSearchIndex::SqliteSearchIndex(SqliteDatabase &database, std::string table)
    : m_database(database)
    , m_table(std::move(table))
{
    fts5_api *api = find_fts5(database);
    if (api == nullptr)
        throw DatabaseError(DatabaseProblem::Failed, "this SQLite has no full text search: install one built with FTS5",
                            database.where());
    fts5_tokenizer functions{create_tokenizer, delete_tokenizer, tokenize};
    if (const int code = api->xCreateTokenizer(api, "taikei_bigram", nullptr, &functions, nullptr); code != SQLITE_OK)
        database.fail(code);
}

void SqliteSearchIndex::replace(std::int64_t municipality, PlanId plan, const std::vector<SearchText> &texts)
{
    const std::int64_t first = plan * most_texts_of_a_plan;
    m_database.run(fmt::format("DELETE FROM {} WHERE rowid BETWEEN $1 AND $2", m_table),
                   {first, first + most_texts_of_a_plan - 1});
    std::int64_t row = first;
    const std::string insert = fmt::format(
        "INSERT INTO {} (rowid, title, body, municipality_id, plan_id, kind, item) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        m_table);
    for (const SearchText &text : texts) {
        m_database.run(insert,
                       {row++, text.title, text.body, municipality, plan,
                        kind_names.at(static_cast<std::size_t>(text.kind)), text.item});
    }
}

SearchMatches SqliteSearchIndex::search(std::string_view query, int limit, int offset)
{
    const std::vector<QueryWord> words = query_words(query);
    if (words.empty())
        return {};
    const std::string anywhere = fts_query(words);
    SearchMatches found;
    found.total = count(anywhere);
    offset = std::max(offset, 0);
    if (limit <= 0)
        return found;
    if (found.total <= most_weighed) {
        fetch({anywhere, words, limit, offset}, Order::ByWeight, found.shown);
        return found;
    }
    const std::string in_title = "{title} : (" + anywhere + ")";
    const std::string elsewhere = "(" + anywhere + ") NOT (" + in_title + ")";
    fetch({in_title, words, limit, offset}, Order::AsKept, found.shown);
    const int in_titles_shown = static_cast<int>(found.shown.size());
    // Where a title was shown and the page is not full, the rest begins; behind all titles their number must be known.
    const int rest_offset = offset > 0 && in_titles_shown == 0 ? offset - count(in_title) : 0;
    fetch({elsewhere, words, limit - in_titles_shown, rest_offset}, Order::AsKept, found.shown);
    return found;
}

int SqliteSearchIndex::count(const std::string &expression)
{
    return m_database
        .query_one(fmt::format("SELECT COUNT(*) FROM {0} WHERE {0} MATCH $1", m_table), {expression},
                   [](const Row &row) { return row.small_integer(0); })
        .value_or(0);
}

void SqliteSearchIndex::fetch(const Request &request, Order order, std::vector<SearchMatch> &matches)
{
    if (request.limit <= 0)
        return;
    const std::string sql = fmt::format(
        "SELECT plan_id, kind, item, title, municipality_id, body FROM {0} WHERE {0} MATCH $1 ORDER BY {1}rowid "
        "LIMIT $2 OFFSET $3",
        m_table, order == Order::ByWeight ? fmt::format("bm25({}, 8.0, 1.0), ", m_table) : "");
    m_database.query(sql, {request.expression, request.limit, request.offset}, [&](const Row &row) {
        matches.push_back({row.integer(0),
                           {kind_named(row.text(1)), row.string(2), row.string(3),
                            find_passage(row.text(3), row.text(5), request.words)},
                           row.integer(4)});
    });
}

} // namespace taikei::store
