#pragma once

#include <chrono>
#include <string>

namespace taikei::server {

/// The `Date:` line of an answer (RFC 9110), written anew once a second. Belongs to one thread.
class HttpDate {
public:
    /// With its CRLF. Valid until the next call.
    const std::string &line();

private:
    std::chrono::sys_seconds m_at{};
    std::string m_line;
};

} // namespace taikei::server
