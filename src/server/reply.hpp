#pragma once

#include "server/request.hpp"
#include "server/response.hpp"

#include <memory>
#include <string>

namespace taikei::server {

/// An answer ready for the wire: head without Content-Length's neighbours Date and Connection, which the session adds.
/// Bodies are shared, so that a kept page is sent without a copy.
struct Reply {
    int status = 200;
    std::string head; ///< header lines, each with its CRLF
    std::shared_ptr<const std::string> body; ///< null for none
    std::size_t content_length = 0; ///< of the body that GET would get
};

/// A response made ready once and sent many times: as it is, compressed, or as 304.
class FinishedResponse {
public:
    explicit FinishedResponse(Response response);

    Reply reply_to(const Request &request) const;
    std::size_t size() const noexcept;
    int status() const noexcept { return m_status; }

private:
    int m_status;
    std::string m_head;
    std::string m_etag; ///< of the plain body, without quotes; empty where the answer has none
    std::shared_ptr<const std::string> m_body;
    std::shared_ptr<const std::string> m_gzip; ///< null where compression is not worth it
};

} // namespace taikei::server
