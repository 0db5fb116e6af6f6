#pragma once

#include "store/database.hpp"
#include "store/plan_store.hpp"
#include "store/search_index.hpp"
#include "store/sql_publication_store.hpp"
#include "store/sql_rating_store.hpp"

#include <memory>

namespace taikei::store {

/// Plans in any SQL database: standard SQL over the tables of src/store/migrations/.
class SqlPlanStore final : public PlanStore {
public:
    /// The database must be of the newest schema.
    SqlPlanStore(std::unique_ptr<Database> database, std::unique_ptr<SearchIndex> index,
                 std::unique_ptr<SearchIndex> published_index)
        : m_database(std::move(database))
        , m_index(std::move(index))
        , m_published_index(std::move(published_index))
        , m_ratings(*m_database)
        , m_publications(*m_database, *m_published_index)
    {
    }

    ImportResult import(const model::Plan &plan, const ImportSource &source) override;
    std::vector<PlanSummary> plans() override;
    std::optional<PlanSummary> summary(PlanId id) override;
    std::vector<Revision> revisions(PlanId id) override;
    std::optional<StoredPlan> plan(PlanId id, std::optional<int> revision) override;
    SearchResult search(std::string_view query, int limit, int offset) override;
    RatingStore &ratings() override { return m_ratings; }
    PublicationDesk &publications() override { return m_publications; }

private:
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SearchIndex> m_index;
    std::unique_ptr<SearchIndex> m_published_index;
    SqlRatingStore m_ratings;
    SqlPublicationStore m_publications;
};

} // namespace taikei::store
