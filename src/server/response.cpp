#include "server/response.hpp"

#include "render/links.hpp"

namespace taikei::server {

Response html_response(std::string body, int status)
{
    return {.status = status,
            .content_type = "text/html; charset=utf-8",
            .body = std::move(body),
            .gzip = {},
            .headers = {}};
}

Response data_response(std::string body, std::string content_type)
{
    Response response{.content_type = std::move(content_type), .body = std::move(body), .gzip = {}, .headers = {}};
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    return response;
}

Response text_response(std::string body)
{
    return data_response(std::move(body), "text/plain; charset=utf-8");
}

Response xml_response(std::string body, std::string_view kind)
{
    return data_response(std::move(body), std::string(kind) + "; charset=utf-8");
}

Response json_response(std::string body)
{
    Response response = data_response(std::move(body), "application/json");
    response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link");
    return response;
}

Response plan_response(std::string body, std::string_view file_name)
{
    Response response = json_response(std::move(body));
    // RFC 8187: the name is Japanese as a rule.
    response.headers.emplace_back("Content-Disposition",
                                  "inline; filename*=UTF-8''" + render::percent_encode(file_name) + ".json");
    return response;
}

Response file_response(std::string body, std::string_view content_type, std::string_view file_name)
{
    Response response = data_response(std::move(body), std::string(content_type));
    response.headers.emplace_back("Content-Disposition",
                                  "inline; filename*=UTF-8''" + render::percent_encode(file_name));
    return response;
}

Response redirect_response(std::string location)
{
    Response response{
        .status = 308, .content_type = "text/plain; charset=utf-8", .body = location + "\n", .gzip = {}, .headers = {}};
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

} // namespace taikei::server
