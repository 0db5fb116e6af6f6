#pragma once

#include "server/shelf.hpp"

namespace taikei::server {

/// The newest revision of each plan, published or not: for the office that works on it.
class DraftShelf final : public Shelf {
public:
    explicit DraftShelf(std::unique_ptr<store::PlanStore> store)
        : m_store(std::move(store))
    {
    }

    Listing list() override;
    std::shared_ptr<const render::PlanView> open(const ShownPlan &shown, Sheets sheets) override;
    std::shared_ptr<const render::PlanView> open(const store::PublicationSummary &) override { return nullptr; }
    std::vector<render::Edition> editions(store::PlanId plan) override;
    std::optional<model::Plan> plan_of(store::PlanId plan, int edition) override;
    std::optional<std::string> document(const store::PublicationSummary &) override { return std::nullopt; }
    store::SearchResult search(std::string_view query, int limit, int offset) override
    {
        return m_store->search(query, limit, offset);
    }
    bool has_drafts() const override { return true; }

private:
    std::unique_ptr<store::PlanStore> m_store;
};

} // namespace taikei::server
