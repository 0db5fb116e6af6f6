#include "render/listing_json.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

Answer handle_plan_list_json(const Context &context)
{
    return json_response(render::render_plan_list_json(context.snapshot.plans));
}

} // namespace taikei::server
