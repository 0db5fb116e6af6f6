#pragma once

#include "server/session.hpp"

#include <memory>
#include <set>

namespace taikei::server {

/// One thread's share of the server: its own listening socket (the kernel spreads connections over those of one port),
/// its own connections and its own way to the database. Nothing is shared but the snapshot.
class Worker {
public:
    /// Throws boost::system::system_error where the address cannot be listened on.
    Worker(const asio::ip::tcp::endpoint &endpoint, const SnapshotHolder &holder, std::unique_ptr<Shelf> shelf,
           std::chrono::seconds patience);

    /// Where readers reach the site. Before run().
    void set_url(std::string url) { m_site.set_url(std::move(url)); }

    asio::ip::tcp::endpoint endpoint() const { return m_acceptor.local_endpoint(); }

    /// Returns some time after stop().
    void run();
    /// From any thread: takes no more connections, lets answers under way be sent, then ends.
    void stop();

private:
    Task<void> accept_connections();
    Task<void> serve_connection(Socket socket);
    Task<void> close_late_connections();
    Task<void> end_late_connections();
    void stop_here();

    asio::io_context m_context{1};
    Acceptor m_acceptor;
    std::unique_ptr<Shelf> m_shelf;
    Site m_site;
    HttpDate m_date;
    std::chrono::seconds m_patience;
    std::set<Session *> m_sessions;
    Timer m_tick{m_context};
    bool m_stopping = false;
};

} // namespace taikei::server
