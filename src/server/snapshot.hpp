#pragma once

#include "render/plan_view.hpp"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace taikei::server {

/// All plans as they stood at one moment. Never changes; threads share it, and requests are answered from it alone.
struct Snapshot {
    std::vector<store::PlanSummary> plans; ///< by municipality and title
    std::vector<std::shared_ptr<const render::PlanView>> views; ///< one a plan, in the same order
    std::string municipality; ///< of all plans; empty where they are several's

    /// Null where there is no such plan.
    const render::PlanView *find(store::PlanId id) const;
};

/// Null where nothing has changed since `before`. A plan whose revision is the same is taken over, not read again.
std::shared_ptr<const Snapshot> take_snapshot(store::PlanStore &store, const Snapshot *before);

/// The newest snapshot, and whether the database could be read when it was last looked at.
class SnapshotHolder {
public:
    std::shared_ptr<const Snapshot> newest() const { return m_newest.load(); }
    bool is_fresh() const noexcept { return m_fresh; }

    /// Reads the database again; on an exception the old snapshot stays and is no longer fresh. Gives the exception's
    /// words, empty where it went well.
    std::string refresh(store::PlanStore &store);

private:
    std::atomic<std::shared_ptr<const Snapshot>> m_newest = std::make_shared<const Snapshot>();
    std::atomic<bool> m_fresh = true;
};

} // namespace taikei::server
