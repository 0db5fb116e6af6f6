#pragma once

#include "render/edition.hpp"
#include "server/shelf.hpp"

#include <map>
#include <memory>
#include <vector>

namespace taikei::server {

/// What each edition of a plan changed. Comparing editions takes longer than a page, and every page of an indicator
/// asks for it, so it is kept as long as the snapshot. One a thread.
class PlanHistories {
public:
    using History = std::vector<render::EditionChanges>;

    explicit PlanHistories(Shelf &shelf)
        : m_shelf(shelf)
    {
    }

    /// Oldest first, the plan's first edition left out: it changed nothing. At most the last ten.
    std::shared_ptr<const History> history_of(store::PlanId plan);
    /// For when the snapshot has changed: a plan may have another edition, or one less.
    void forget() { m_kept.clear(); }

private:
    History compare_editions(store::PlanId plan) const;

    Shelf &m_shelf;
    std::map<store::PlanId, std::shared_ptr<const History>> m_kept;
};

} // namespace taikei::server
