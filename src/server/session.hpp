#pragma once

#include "server/asio_types.hpp"
#include "server/http_date.hpp"
#include "server/site.hpp"

#include <boost/beast/core/flat_buffer.hpp>

#include <chrono>

namespace taikei::server {

namespace beast = boost::beast;

/// One connection: reads requests and sends answers until the client leaves, keeps silent for too long, or the server
/// stops.
class Session {
public:
    Session(Socket socket, Site &site, HttpDate &date, std::chrono::seconds patience);

    Task<void> run();
    /// The answer under way is still sent; a connection that waits for a request is closed at once.
    void stop();
    /// Closes the connection where the client has let it wait for too long. A timer of its own would cost each request
    /// more than the answer does: the worker asks once a second.
    void close_if_late(std::chrono::steady_clock::time_point now);

private:
    void expect_within(std::chrono::seconds patience);
    std::string head_of(const Reply &reply, bool keep_open);
    Task<bool> read_and_answer();
    Task<bool> send(Reply reply, bool keep_open);
    Task<void> hang_up();

    Socket m_socket;
    Site &m_site;
    HttpDate &m_date;
    std::chrono::seconds m_patience;
    beast::flat_buffer m_buffer;
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::time_point::max();
    bool m_waiting = false;
    bool m_stopping = false;
};

} // namespace taikei::server
