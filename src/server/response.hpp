#pragma once

#include "render/error_page.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Kinds of answer. A handler makes one; what all answers need (ETag, compression, security headers) is added by
/// finish().
namespace taikei::server {

/// What a handler answers.
struct Response {
    int status = 200;
    std::string content_type;
    std::string body;
    std::string gzip; ///< the body compressed beforehand; empty where it is not
    std::string cache_control = "no-cache"; ///< kept by browsers, but asked for again with the ETag
    std::vector<std::pair<std::string, std::string>> headers;
    bool may_be_framed = false; ///< other sites may show it inside their pages
};

Response html_response(std::string body, int status = 200);
/// Open data: pages of other sites may read it too.
Response data_response(std::string body, std::string content_type);
Response text_response(std::string body);
Response xml_response(std::string body, std::string_view kind = "application/xml");
Response json_response(std::string body);
Response plan_response(std::string body, std::string_view file_name);
/// A file made from a plan; browsers keep it under the name.
Response file_response(std::string body, std::string_view content_type, std::string_view file_name);
/// For good (308): the same page has one address.
Response redirect_response(std::string location);

/// Why there is no answer, and where a reader may go on. Becomes a page or problem+json, as the client reads.
struct Refusal {
    render::Problem problem;
    std::optional<render::WayOut> way_out;
    std::string allow; ///< for 405: the methods that are allowed
    std::vector<render::WayOut> near = {}; ///< what the reader may have meant, the likeliest first
};

} // namespace taikei::server
