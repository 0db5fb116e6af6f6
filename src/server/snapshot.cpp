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

std::shared_ptr<const render::PlanView> known_view(const Snapshot *before, const store::PlanSummary &plan)
{
    if (before == nullptr)
        return nullptr;
    for (const auto &view : before->views) {
        if (view->id() == plan.id && view->summary().revision == plan.revision
            && view->summary().decisions == plan.decisions)
            return view;
    }
    return nullptr;
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
    for (const store::PlanSummary &plan : plans) {
        auto view = known_view(before, plan);
        if (view == nullptr) {
            // A newer revision may have come since the list was read: the summary beside the plan is the one to show.
            auto stored = store.plan(plan.id);
            if (!stored)
                continue;
            render::RatingDecisions decisions;
            if (plan.decisions > 0)
                decisions = {store.ratings().kind_entries(plan.id), store.ratings().rule_assignments(plan.id)};
            view = std::make_shared<const render::PlanView>(std::move(*stored), decisions);
        }
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
