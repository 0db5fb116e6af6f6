#include "render/api/plan_lists.hpp"
#include "server/handlers/handlers.hpp"
#include "server/list_answer.hpp"

namespace taikei::server {

Answer handle_plan_list_json(const Context &context)
{
    const auto asked = parse_list_parameters(context.query, {"Plan"});
    if (!asked)
        return std::unexpected(bad_parameter(asked.error().message));
    return json_response(render::plan_list_json(context.snapshot.views, *asked));
}

} // namespace taikei::server
