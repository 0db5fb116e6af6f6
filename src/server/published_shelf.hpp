#pragma once

#include "server/shelf.hpp"

namespace taikei::server {

/// What was published. It is given nothing but publications, so that no draft can be shown by mistake.
class PublishedShelf final : public Shelf {
public:
    explicit PublishedShelf(std::unique_ptr<store::PublicationStore> publications)
        : m_publications(std::move(publications))
    {
    }

    Listing list() override;
    std::shared_ptr<const render::PlanView> open(const ShownPlan &shown, Sheets sheets) override;
    std::shared_ptr<const render::PlanView> open(const store::PublicationSummary &publication) override;
    std::vector<render::Edition> editions(store::PlanId plan) override;
    std::optional<model::Plan> plan_of(store::PlanId plan, int edition) override;
    std::optional<std::string> document(const store::PublicationSummary &publication) override
    {
        return m_publications->document(publication.plan.id, publication.number);
    }
    store::SearchResult search(std::string_view query, int limit, int offset) override
    {
        return m_publications->search(query, limit, offset);
    }
    bool has_drafts() const override { return false; }

private:
    std::optional<model::Publication> content(store::PlanId plan, int number);
    std::shared_ptr<const render::PlanView> read(const store::PublicationSummary &publication, bool has_own_address,
                                                 Sheets sheets);

    std::unique_ptr<store::PublicationStore> m_publications;
    std::vector<store::PublicationSummary> m_listed; ///< by the last list()
};

} // namespace taikei::server
