#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>

/// Asio with the executor's concrete type: type-erased executors cost time at every step. For .cpp files of this
/// folder.
namespace taikei::server {

namespace asio = boost::asio;
namespace beast = boost::beast;

using Executor = asio::io_context::executor_type;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Stream = beast::basic_stream<asio::ip::tcp, Executor>;
template <typename T>
using Task = asio::awaitable<T, Executor>;

/// co_await f(..., awaited) gives the error as the first of what it gives; nothing is thrown.
inline constexpr auto awaited = asio::as_tuple(asio::use_awaitable_t<Executor>{});

} // namespace taikei::server
