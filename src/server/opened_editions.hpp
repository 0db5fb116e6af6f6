#pragma once

#include "server/shelf.hpp"

#include <memory>
#include <vector>

namespace taikei::server {

/// Older publications that were asked for lately. One a thread; the newest ones stand in the snapshot.
class OpenedEditions {
public:
    explicit OpenedEditions(Shelf &shelf)
        : m_shelf(shelf)
    {
    }

    /// Null where it was withdrawn in this moment. Valid until the next call.
    const render::PlanView *open(const store::PublicationSummary &publication);
    /// For when the snapshot has changed: one of them may have been withdrawn.
    void forget() { m_opened.clear(); }

private:
    Shelf &m_shelf;
    std::vector<std::shared_ptr<const render::PlanView>> m_opened; ///< the last asked for stands at the end
};

} // namespace taikei::server
