#include "render/api/openapi.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_plan_schema_json(const Context &)
{
    Response response = json_response(std::string(render::plan_schema()));
    response.content_type = "application/schema+json";
    return response;
}

} // namespace taikei::server
