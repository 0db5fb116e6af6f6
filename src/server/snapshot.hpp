#pragma once

#include "server/shelf.hpp"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace taikei::server {

/// All plans as they stood at one moment. Never changes; threads share it, and requests are answered from it alone.
struct Snapshot {
    std::vector<store::PlanSummary> plans; ///< by municipality and title
    std::vector<std::shared_ptr<const render::PlanView>> views; ///< one a plan, in the same order
    std::vector<store::PublicationSummary> publications; ///< all of them, older and withdrawn ones too
    std::string municipality; ///< of all plans; empty where they are several's
    bool has_drafts = false; ///< shows what was not published

    /// Null where there is no such plan.
    const render::PlanView *find(store::PlanId id) const;
    /// Null where there is no such publication.
    const store::PublicationSummary *find_publication(store::PlanId id, int number) const;
};

/// Null where nothing has changed since `before`. A plan whose edition is the same is taken over, not read again.
std::shared_ptr<const Snapshot> take_snapshot(Shelf &shelf, const Snapshot *before);

/// The newest snapshot, and whether the database could be read when it was last looked at.
class SnapshotHolder {
public:
    std::shared_ptr<const Snapshot> newest() const { return m_newest.load(); }
    bool is_fresh() const noexcept { return m_fresh; }

    /// Reads the database again; on an exception the old snapshot stays and is no longer fresh. Gives the exception's
    /// words, empty where it went well.
    std::string refresh(Shelf &shelf);

private:
    std::atomic<std::shared_ptr<const Snapshot>> m_newest = std::make_shared<const Snapshot>();
    std::atomic<bool> m_fresh = true;
};

} // namespace taikei::server
