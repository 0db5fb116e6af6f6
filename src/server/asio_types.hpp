#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>

/// Asio with the executor's concrete type: type-erased executors cost time at every step. For .cpp files of this
/// folder.
namespace taikei::server {

namespace asio = boost::asio;

using Executor = asio::io_context::executor_type;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Timer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
template <typename T>
using Task = asio::awaitable<T, Executor>;

/// co_await f(..., awaited) gives the error as the first of what it gives; nothing is thrown.
inline constexpr auto awaited = asio::as_tuple(asio::use_awaitable_t<Executor>{});

} // namespace taikei::server
