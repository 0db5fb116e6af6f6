#include "server/worker.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <sys/socket.h>

#include <chrono>

namespace taikei::server {

namespace {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

/// How long answers under way may take once the server is told to stop.
constexpr auto last_patience = std::chrono::seconds(3);
/// Out of file handles, as a rule: waiting helps, trying at once only heats the machine.
constexpr auto pause_after_failed_accept = std::chrono::milliseconds(100);
/// More connections at a time than this are closed at once.
constexpr std::size_t most_connections = 2000;

} // namespace

Worker::Worker(const asio::ip::tcp::endpoint &endpoint, const SnapshotHolder &holder, std::unique_ptr<Shelf> shelf,
               std::chrono::seconds patience)
    : m_acceptor(m_context)
    , m_shelf(std::move(shelf))
    , m_site(holder, *m_shelf)
    , m_patience(patience)
{
    m_acceptor.open(endpoint.protocol());
    m_acceptor.set_option(asio::socket_base::reuse_address(true));
    m_acceptor.set_option(ReusePort(true));
    m_acceptor.bind(endpoint);
    m_acceptor.listen();
}

void Worker::run()
{
    asio::co_spawn(m_context, accept_connections(), asio::detached);
    asio::co_spawn(m_context, close_late_connections(), asio::detached);
    m_context.run();
}

void Worker::stop()
{
    asio::post(m_context, [this] { stop_here(); });
}

void Worker::stop_here()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_acceptor.close();
    m_tick.cancel();
    for (Session *session : m_sessions)
        session->stop();
    if (!m_sessions.empty())
        asio::co_spawn(m_context, end_late_connections(), asio::detached);
}

Task<void> Worker::end_late_connections()
{
    Timer timer(m_context, last_patience);
    co_await timer.async_wait(awaited);
    m_context.stop();
}

Task<void> Worker::accept_connections()
{
    while (!m_stopping) {
        auto [error, socket] = co_await m_acceptor.async_accept(awaited);
        if (!error && m_sessions.size() < most_connections) {
            asio::co_spawn(m_context, serve_connection(std::move(socket)), asio::detached);
        } else if (error && !m_stopping) {
            Timer timer(m_context, pause_after_failed_accept);
            co_await timer.async_wait(awaited);
        }
    }
}

Task<void> Worker::close_late_connections()
{
    while (!m_stopping) {
        m_tick.expires_after(std::chrono::seconds(1));
        co_await m_tick.async_wait(awaited);
        const auto now = std::chrono::steady_clock::now();
        for (Session *session : m_sessions)
            session->close_if_late(now);
    }
}

Task<void> Worker::serve_connection(Socket socket)
{
    Session session(std::move(socket), m_site, m_date, m_patience);
    m_sessions.insert(&session);
    co_await session.run();
    m_sessions.erase(&session);
    if (m_stopping && m_sessions.empty())
        m_context.stop();
}

} // namespace taikei::server
