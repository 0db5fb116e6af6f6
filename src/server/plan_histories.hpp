#pragma once

#include "render/edition.hpp"
#include "store/plan_store.hpp"

#include <map>
#include <memory>
#include <vector>

namespace taikei::server {

/// What each edition of a plan changed. Comparing editions takes longer than a page, and every page of an indicator
/// asks for it, so it is kept until the plan has another edition. One a thread.
class PlanHistories {
public:
    using History = std::vector<render::EditionChanges>;

    explicit PlanHistories(store::PlanStore &store)
        : m_store(store)
    {
    }

    /// Oldest first, the plan's first edition left out: it changed nothing. At most the last ten.
    std::shared_ptr<const History> history_of(store::PlanId plan, int newest_edition);

private:
    struct Kept {
        int newest_edition = 0;
        std::shared_ptr<const History> history;
    };

    History compare_editions(store::PlanId plan) const;

    store::PlanStore &m_store;
    std::map<store::PlanId, Kept> m_kept;
};

} // namespace taikei::server
