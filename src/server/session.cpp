#include "server/session.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <fmt/core.h>

#include <array>
#include <chrono>

namespace taikei::server {

namespace {

namespace http = beast::http;

/// Request line and header lines together.
constexpr std::uint32_t header_limit = 16 * 1024;
/// What a refused client may still send before the connection is closed on it.
constexpr std::size_t most_ignored_bytes = 256 * 1024;
constexpr auto hang_up_patience = std::chrono::seconds(2);

using Parser = http::request_parser<http::empty_body>;

std::string text_of(beast::string_view text)
{
    return {text.data(), text.size()};
}

Request request_of(const http::request<http::empty_body> &message)
{
    return {
        .method = text_of(message.method_string()),
        .target = text_of(message.target()),
        .if_none_match = text_of(message[http::field::if_none_match]),
        .accept = text_of(message[http::field::accept]),
        .accept_encoding = text_of(message[http::field::accept_encoding]),
    };
}

/// An answer to what could not even be read as a request.
Reply unreadable_request(const beast::error_code &error)
{
    const bool too_large = error == http::error::header_limit;
    Response response;
    response.status = too_large ? 431 : 400;
    response.content_type = "application/problem+json";
    response.cache_control = "no-store";
    response.body = render::render_problem_json(
        {response.status, too_large ? "header-too-large" : "bad-request",
         too_large ? fmt::format("Request line and header lines have at most {} bytes together.", header_limit)
                   : "This is no HTTP request: " + error.message() + "."},
        "");
    return FinishedResponse(std::move(response)).reply_to(Request{});
}

bool is_clients_fault(const beast::error_code &error)
{
    return error.category() == make_error_code(http::error::bad_method).category()
        && error != http::error::end_of_stream && error != http::error::partial_message;
}

std::string status_line(int status)
{
    const auto reason = http::obsolete_reason(static_cast<http::status>(status));
    return fmt::format("HTTP/1.1 {} {}\r\n", status, std::string_view(reason.data(), reason.size()));
}

} // namespace

Session::Session(Socket socket, Site &site, HttpDate &date, std::chrono::seconds patience)
    : m_socket(std::move(socket))
    , m_site(site)
    , m_date(date)
    , m_patience(patience)
    , m_buffer(header_limit * 2)
{
    beast::error_code ignored;
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
}

void Session::stop()
{
    m_stopping = true;
    if (m_waiting)
        m_socket.cancel();
}

void Session::close_if_late(std::chrono::steady_clock::time_point now)
{
    if (m_deadline < now)
        m_socket.cancel();
}

void Session::expect_within(std::chrono::seconds patience)
{
    m_deadline = std::chrono::steady_clock::now() + patience;
}

std::string Session::head_of(const Reply &reply, bool keep_open)
{
    std::string head;
    head.reserve(reply.head.size() + 200);
    head.append(status_line(reply.status)).append(m_date.line()).append(reply.head);
    // A 304 has no body, and a length would speak of the page that it stands for; a 204 has none at all.
    if (reply.status != 304 && reply.status != 204)
        fmt::format_to(std::back_inserter(head), "Content-Length: {}\r\n", reply.content_length);
    return head.append(keep_open ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
}

Task<void> Session::run()
{
    // g++ 12 miscompiles co_await in a condition with &&.
    bool open = true;
    while (open && !m_stopping)
        open = co_await read_and_answer();
}

/// Gives whether the connection may carry another request.
Task<bool> Session::read_and_answer()
{
    Parser parser;
    parser.header_limit(header_limit);
    parser.body_limit(boost::none); // no body is ever read
    expect_within(m_patience);
    m_waiting = true;
    const auto [error, length] = co_await http::async_read_header(m_socket, m_buffer, parser, awaited);
    m_waiting = false;
    if (error) {
        if (is_clients_fault(error)) {
            co_await send(unreadable_request(error), false);
            co_await hang_up();
        }
        co_return false;
    }
    // No address takes a body: what comes is answered, and the connection closed before more of it is read.
    const bool has_body = parser.chunked() || parser.content_length().value_or(0) > 0;
    const bool keep_open = parser.keep_alive() && !has_body && !m_stopping;
    const Request request = request_of(parser.get());
    const bool sent = co_await send(m_site.answer(request), keep_open);
    if (sent && !keep_open)
        co_await hang_up();
    co_return sent &&keep_open;
}

Task<bool> Session::send(Reply reply, bool keep_open)
{
    const std::string head = head_of(reply, keep_open);
    const std::array<asio::const_buffer, 2> buffers{asio::buffer(head),
                                                    reply.body ? asio::buffer(*reply.body) : asio::const_buffer()};
    expect_within(m_patience);
    const auto [error, length] = co_await asio::async_write(m_socket, buffers, awaited);
    co_return !error;
}

/// Closes our side and reads on for a moment: a close with unread data would tear the answer away from the client.
Task<void> Session::hang_up()
{
    beast::error_code ignored;
    m_socket.shutdown(asio::socket_base::shutdown_send, ignored);
    expect_within(hang_up_patience);
    std::array<char, 4096> scratch;
    std::size_t total = 0;
    while (total < most_ignored_bytes) {
        const auto [error, length] = co_await m_socket.async_read_some(asio::buffer(scratch), awaited);
        if (error)
            co_return;
        total += length;
    }
}

} // namespace taikei::server
