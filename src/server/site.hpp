#pragma once

#include "server/reply.hpp"
#include "server/router.hpp"

#include <memory>
#include <string>
#include <unordered_map>

namespace taikei::server {

/// Answers requests: finds the route, calls its handler, makes the answer ready. Knows no sockets. One a thread.
class Site {
public:
    Site(const SnapshotHolder &holder, Shelf &shelf)
        : m_holder(holder)
        , m_shelf(shelf)
        , m_histories(shelf)
        , m_opened(shelf)
    {
    }

    /// Where readers reach the site, without a slash at its end. Before the first answer.
    void set_url(std::string url) { m_url = std::move(url); }

    /// Never throws: what goes wrong inside becomes a 500, and is told on standard error.
    Reply answer(const Request &request);

    /// Memory that answers kept for later take up.
    std::size_t kept_bytes() const noexcept { return m_kept_bytes; }

private:
    Answer route(const Request &request, const Target &target, const Snapshot &snapshot, render::Frame frame);
    Response refuse(const Request &request, const Refusal &refusal, const render::Frame &frame) const;
    Response respond(const Request &request, const Snapshot &snapshot);
    Reply answer_unguarded(const Request &request);
    void keep(const std::string &target, std::shared_ptr<const FinishedResponse> finished);

    const SnapshotHolder &m_holder;
    Shelf &m_shelf;
    PlanHistories m_histories;
    OpenedEditions m_opened;
    std::string m_url; ///< empty where it is not known
    bool m_may_keep = false; ///< whether the answer just made depends on snapshot and address alone
    std::shared_ptr<const Snapshot> m_kept_from; ///< the snapshot that the kept answers were made from
    std::unordered_map<std::string, std::shared_ptr<const FinishedResponse>> m_kept;
    std::size_t m_kept_bytes = 0;
};

} // namespace taikei::server
