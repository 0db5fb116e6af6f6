#include "server/published_shelf.hpp"

#include <algorithm>

namespace taikei::server {

Shelf::Listing PublishedShelf::list()
{
    m_listed = m_publications->publications();
    Listing listing;
    for (store::PublicationSummary &publication : store::standing(m_listed))
        listing.shown.push_back({std::move(publication.plan), publication.number});
    listing.publications = m_listed;
    return listing;
}

std::shared_ptr<const render::PlanView> PublishedShelf::open(const ShownPlan &shown, Sheets sheets)
{
    const auto found = std::ranges::find_if(m_listed, [&](const store::PublicationSummary &publication) {
        return publication.plan.id == shown.plan.id && publication.number == shown.publication;
    });
    return found == m_listed.end() ? nullptr : read(*found, false, sheets);
}

std::shared_ptr<const render::PlanView> PublishedShelf::open(const store::PublicationSummary &publication)
{
    return read(publication, true, {});
}

std::vector<render::Edition> PublishedShelf::editions(store::PlanId plan)
{
    std::vector<render::Edition> editions;
    for (const store::PublicationSummary &publication : m_publications->publications()) {
        if (publication.plan.id == plan && !publication.withdrawal)
            editions.push_back({publication.number, publication.published_at});
    }
    return editions;
}

std::optional<model::Plan> PublishedShelf::plan_of(store::PlanId plan, int edition)
{
    auto found = content(plan, edition);
    return found ? std::optional(std::move(found->plan)) : std::nullopt;
}

std::shared_ptr<const render::PlanView> PublishedShelf::read(const store::PublicationSummary &publication,
                                                             bool has_own_address, Sheets sheets)
{
    auto found = content(publication.plan.id, publication.number);
    return found ? std::make_shared<const render::PlanView>(std::move(*found),
                                                            render::PublishedAs{publication, has_own_address}, sheets)
                 : nullptr;
}

std::optional<model::Publication> PublishedShelf::content(store::PlanId plan, int number)
{
    const auto document = m_publications->document(plan, number);
    if (!document)
        return std::nullopt;
    return store::read_publication(*document);
}

} // namespace taikei::server
