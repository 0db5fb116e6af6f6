#include "server/http_date.hpp"

#include <fmt/chrono.h>
#include <fmt/core.h>

namespace taikei::server {

const std::string &HttpDate::line()
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (now != m_at || m_line.empty()) {
        m_at = now;
        m_line = fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(now));
    }
    return m_line;
}

} // namespace taikei::server
