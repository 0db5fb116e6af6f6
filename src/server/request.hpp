#pragma once

#include <string>

namespace taikei::server {

/// A request as it came over the wire, without what no handler needs.
struct Request {
    std::string method = "GET";
    std::string target = "/"; ///< path and query, still encoded
    std::string if_none_match; ///< header values; empty where the header is missing
    std::string accept;
    std::string accept_encoding;
};

} // namespace taikei::server
