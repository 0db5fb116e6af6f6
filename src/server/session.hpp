#pragma once

#include "server/asio_types.hpp"
#include "server/site.hpp"

#include <boost/beast/core/flat_buffer.hpp>

namespace taikei::server {

/// One connection: reads requests and sends answers until the client leaves, keeps silent for too long, or the server
/// stops.
class Session {
public:
    Session(asio::basic_stream_socket<asio::ip::tcp, Executor> socket, Site &site);

    Task<void> run();
    /// The answer under way is still sent; a connection that waits for a request is closed at once.
    void stop();

private:
    Task<bool> read_and_answer();
    Task<bool> send(Reply reply, bool keep_open);
    Task<void> hang_up();

    Stream m_stream;
    Site &m_site;
    beast::flat_buffer m_buffer;
    bool m_waiting = false;
    bool m_stopping = false;
};

} // namespace taikei::server
