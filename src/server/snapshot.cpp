#include "server/snapshot.hpp"

#include <algorithm>
#include <exception>

namespace taikei::server {

namespace {

bool is_same(const Snapshot &before, const std::vector<store::PlanSummary> &plans)
{
    return std::ranges::equal(before.plans, plans, [](const store::PlanSummary &a, const store::PlanSummary &b) {
        return a.id == b.id && a.revision == b.revision && a.decisions == b.decisions;
    });
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

/// Null where the plan, what was decided about it, or what its results are taken from has changed.
View known_view(const Snapshot *before, const store::PlanSummary &plan, const Views &sheets)
{
    if (before == nullptr)
        return nullptr;
    for (const View &view : before->views) {
        if (view->id() == plan.id && view->summary().revision == plan.revision
            && view->summary().decisions == plan.decisions && are_the_ones_asked(*view, sheets))
            return view;
    }
    return nullptr;
}

/// Null where the plan is gone.
View read_view(store::PlanStore &store, const store::PlanSummary &plan, const Views &sheets)
{
    // A newer revision may have come since the list was read: the summary beside the plan is the one to show.
    auto stored = store.plan(plan.id);
    if (!stored)
        return nullptr;
    auto decisions = plan.decisions > 0 ? store.ratings().decisions(plan.id) : store::RatingDecisions();
    return std::make_shared<const render::PlanView>(std::move(*stored), std::move(decisions), sheets);
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

std::shared_ptr<const Snapshot> take_snapshot(store::PlanStore &store, const Snapshot *before)
{
    const auto plans = store.plans();
    if (before != nullptr && is_same(*before, plans))
        return nullptr;
    auto snapshot = std::make_shared<Snapshot>();
    std::vector<View> views(plans.size()); // evaluation sheets first: the others look into them
    for (const bool evaluations : {true, false}) {
        for (std::size_t i = 0; i < plans.size(); ++i) {
            if ((plans[i].kind == model::PlanKind::Evaluation) != evaluations)
                continue;
            const Views sheets = sheets_for(plans[i], views);
            views[i] = known_view(before, plans[i], sheets);
            if (views[i] == nullptr)
                views[i] = read_view(store, plans[i], sheets);
        }
    }
    for (View &view : views) {
        if (view == nullptr)
            continue;
        snapshot->plans.push_back(view->summary());
        snapshot->views.push_back(std::move(view));
    }
    snapshot->municipality = only_municipality(snapshot->plans);
    return snapshot;
}

std::string SnapshotHolder::refresh(store::PlanStore &store)
{
    try {
        const auto before = m_newest.load();
        if (auto snapshot = take_snapshot(store, before.get()))
            m_newest.store(std::move(snapshot));
        m_fresh = true;
        return {};
    } catch (const std::exception &error) {
        m_fresh = false;
        return error.what();
    }
}

} // namespace taikei::server
