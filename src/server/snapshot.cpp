#include "server/snapshot.hpp"

#include <algorithm>
#include <exception>

namespace taikei::server {

namespace {

bool shows(const render::PlanView &view, const Shelf::ShownPlan &shown)
{
    const int publication = view.published() ? view.published()->summary.number : 0;
    return view.id() == shown.plan.id && view.summary().revision == shown.plan.revision
        && view.summary().decisions == shown.plan.decisions && publication == shown.publication;
}

bool is_same(const Snapshot &before, const Shelf::Listing &listing)
{
    const bool same_plans =
        std::ranges::equal(before.views, listing.shown,
                           [](const auto &view, const Shelf::ShownPlan &shown) { return shows(*view, shown); });
    // Publications are only ever added, or withdrawn once.
    return same_plans && before.publications.size() == listing.publications.size()
        && std::ranges::equal(
               before.publications, listing.publications, {},
               [](const auto &publication) { return publication.withdrawal.has_value(); },
               [](const auto &publication) { return publication.withdrawal.has_value(); });
}

using View = std::shared_ptr<const render::PlanView>;
using Views = std::vector<const render::PlanView *>;

/// The evaluation sheets that tell results of the plan.
Views sheets_for(const store::PlanSummary &plan, const std::vector<View> &views)
{
    Views sheets;
    for (const View &view : views) {
        if (view != nullptr && render::is_asked_for_results(view->summary(), plan))
            sheets.push_back(view.get());
    }
    return sheets;
}

bool are_the_ones_asked(const render::PlanView &view, const Views &sheets)
{
    return std::ranges::equal(view.result_documents(), sheets,
                              [](const render::ResultDocument &asked, const render::PlanView *sheet) {
                                  return asked.id == sheet->id() && asked.revision == sheet->summary().revision;
                              });
}

/// Null where the edition, what was decided about it, or what its results are taken from has changed.
View known_view(const Snapshot *before, const Shelf::ShownPlan &shown, const Views &sheets)
{
    if (before == nullptr)
        return nullptr;
    const auto known = std::ranges::find_if(
        before->views, [&](const View &view) { return shows(*view, shown) && are_the_ones_asked(*view, sheets); });
    return known == before->views.end() ? nullptr : *known;
}

/// A view an edition, in their order; null where one is gone. Evaluation sheets come first: the others look into them.
std::vector<View> open_views(Shelf &shelf, const std::vector<Shelf::ShownPlan> &editions, const Snapshot *before)
{
    std::vector<View> views(editions.size());
    for (const bool evaluations : {true, false}) {
        for (std::size_t i = 0; i < editions.size(); ++i) {
            if ((editions[i].plan.kind == model::PlanKind::Evaluation) != evaluations)
                continue;
            const Views sheets = sheets_for(editions[i].plan, views);
            views[i] = known_view(before, editions[i], sheets);
            if (views[i] == nullptr)
                views[i] = shelf.open(editions[i], sheets);
        }
    }
    return views;
}

/// Whose plans these are, where they are all one local government's.
std::string only_municipality(const std::vector<store::PlanSummary> &plans)
{
    if (plans.empty())
        return {};
    const std::string &name = plans.front().municipality.name;
    const bool all =
        std::ranges::all_of(plans, [&](const store::PlanSummary &p) { return p.municipality.name == name; });
    return all ? name : std::string();
}

} // namespace

const render::PlanView *Snapshot::find(store::PlanId id) const
{
    const auto found = std::ranges::find(views, id, [](const auto &view) { return view->id(); });
    return found == views.end() ? nullptr : found->get();
}

const store::PublicationSummary *Snapshot::find_publication(store::PlanId id, int number) const
{
    const auto found = std::ranges::find_if(publications, [&](const store::PublicationSummary &publication) {
        return publication.plan.id == id && publication.number == number;
    });
    return found == publications.end() ? nullptr : &*found;
}

std::shared_ptr<const Snapshot> take_snapshot(Shelf &shelf, const Snapshot *before)
{
    Shelf::Listing listing = shelf.list();
    if (before != nullptr && is_same(*before, listing))
        return nullptr;
    auto snapshot = std::make_shared<Snapshot>();
    for (View &view : open_views(shelf, listing.shown, before)) {
        if (view == nullptr)
            continue;
        // A newer revision may have come since the list was read: the summary beside the plan is the one to show.
        snapshot->plans.push_back(view->summary());
        snapshot->views.push_back(std::move(view));
    }
    snapshot->publications = std::move(listing.publications);
    snapshot->municipality = only_municipality(snapshot->plans);
    snapshot->has_drafts = shelf.has_drafts();
    return snapshot;
}

std::string SnapshotHolder::refresh(Shelf &shelf)
{
    try {
        const auto before = m_newest.load();
        if (auto snapshot = take_snapshot(shelf, before.get()))
            m_newest.store(std::move(snapshot));
        m_fresh = true;
        return {};
    } catch (const std::exception &error) {
        m_fresh = false;
        return error.what();
    }
}

} // namespace taikei::server
