#pragma once

#include "store/database.hpp"
#include "store/publication_store.hpp"
#include "store/search_index.hpp"

namespace taikei::store {

/// Publications in any SQL database. Reads no tables but its own, so that it works over a connection that may read no
/// others.
class SqlPublicationStore final : public PublicationDesk {
public:
    /// `index` is the one of published texts.
    SqlPublicationStore(Database &database, SearchIndex &index)
        : m_database(database)
        , m_index(index)
    {
    }

    std::vector<PublicationSummary> publications() override;
    std::optional<std::string> document(PlanId plan, int number) override;
    SearchResult search(std::string_view query, int limit, int offset) override;
    PublishResult publish(PlanId plan, model::Publication publication) override;
    base::Result<void> withdraw(PlanId plan, int number, const Withdrawal &withdrawal) override;

private:
    std::vector<PublicationSummary> publications_of(PlanId plan);
    std::optional<PublicationSummary> newest(PlanId plan);
    void write_row(PlanId plan, std::int64_t municipality, const model::Publication &publication,
                   const std::string &document);
    void show_in_search(PlanId plan, std::int64_t municipality);

    Database &m_database;
    SearchIndex &m_index;
};

} // namespace taikei::store
