#include "server/reply.hpp"

#include "server/etag.hpp"
#include "server/gzip.hpp"

#include <fmt/format.h>

#include <iterator>

namespace taikei::server {

namespace {

/// Below this, compression saves less than a network packet.
constexpr std::size_t worth_compressing = 1024;

/// Nothing but our own host's files; no script and no style inside pages.
constexpr std::string_view content_policy =
    "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src "
    "'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";
constexpr std::string_view security_headers = "X-Content-Type-Options: nosniff\r\n"
                                              "Referrer-Policy: same-origin\r\n"
                                              "Permissions-Policy: camera=(), geolocation=(), microphone=()\r\n"
                                              "Cross-Origin-Opener-Policy: same-origin\r\n";

std::string head_of(const Response &response)
{
    std::string head(content_policy);
    head += response.may_be_framed ? "*\r\n" : "'none'\r\n";
    head += security_headers;
    auto to_head = std::back_inserter(head);
    fmt::format_to(to_head, "Cache-Control: {}\r\nVary: Accept-Encoding\r\n", response.cache_control);
    for (const auto &[name, value] : response.headers)
        fmt::format_to(to_head, "{}: {}\r\n", name, value);
    return head + "Content-Type: " + response.content_type + "\r\n";
}

} // namespace

FinishedResponse::FinishedResponse(Response response)
    : m_status(response.status)
    , m_head(head_of(response))
    , m_etag(response.status == 200 ? make_etag(response.body) : "")
{
    if (response.gzip.empty() && response.body.size() >= worth_compressing)
        response.gzip = compress_gzip(response.body);
    m_body = std::make_shared<const std::string>(std::move(response.body));
    if (!response.gzip.empty() && response.gzip.size() < m_body->size())
        m_gzip = std::make_shared<const std::string>(std::move(response.gzip));
}

std::size_t FinishedResponse::size() const noexcept
{
    return m_head.size() + m_body->size() + (m_gzip ? m_gzip->size() : 0);
}

Reply FinishedResponse::reply_to(const Request &request) const
{
    const bool compressed = m_gzip != nullptr && accepts_gzip(request.accept_encoding);
    const std::string etag = compressed ? m_etag + "-gzip" : m_etag;
    Reply reply{m_status, m_head, compressed ? m_gzip : m_body, 0};
    if (compressed)
        reply.head += "Content-Encoding: gzip\r\n";
    if (!m_etag.empty())
        reply.head += "ETag: \"" + etag + "\"\r\n";
    if (!m_etag.empty() && matches_etag(request.if_none_match, etag)) {
        reply.status = 304;
        reply.body = nullptr;
        return reply;
    }
    reply.content_length = reply.body->size();
    if (request.method == "HEAD")
        reply.body = nullptr;
    return reply;
}

} // namespace taikei::server
