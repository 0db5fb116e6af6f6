#include "store/plan_store.hpp"
#include "store/schema.hpp"
#include "store/sql_plan_store.hpp"
#include "store/sql_publication_store.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_search_index.hpp"

namespace taikei::store {

namespace {

/// Publications with the connection that they are read over.
class PublishedSqlite final : public PublicationStore {
public:
    explicit PublishedSqlite(const std::filesystem::path &file)
        : m_database(file)
        , m_index(m_database, "search_published")
        , m_publications(m_database, m_index)
    {
        upgrade_schema(m_database);
        m_database.allow_reading_only({"publication", "publication_withdrawal", "search_published"});
    }

    std::vector<PublicationSummary> publications() override { return m_publications.publications(); }
    std::optional<std::string> document(PlanId plan, int number) override
    {
        return m_publications.document(plan, number);
    }
    SearchResult search(std::string_view query, int limit, int offset) override
    {
        return m_publications.search(query, limit, offset);
    }

private:
    SqliteDatabase m_database;
    SqliteSearchIndex m_index;
    SqlPublicationStore m_publications;
};

} // namespace

base::Result<std::unique_ptr<PlanStore>> open_sqlite(const std::filesystem::path &file)
{
    try {
        auto database = std::make_unique<SqliteDatabase>(file);
        auto drafts = std::make_unique<SqliteSearchIndex>(*database, "search_text");
        auto published = std::make_unique<SqliteSearchIndex>(*database, "search_published");
        upgrade_schema(*database);
        return std::make_unique<SqlPlanStore>(std::move(database), std::move(drafts), std::move(published));
    } catch (const DatabaseError &error) {
        return base::fail(error.message(), error.where());
    }
}

base::Result<std::unique_ptr<PublicationStore>> open_published_sqlite(const std::filesystem::path &file)
{
    try {
        return std::make_unique<PublishedSqlite>(file);
    } catch (const DatabaseError &error) {
        return base::fail(error.message(), error.where());
    }
}

} // namespace taikei::store
