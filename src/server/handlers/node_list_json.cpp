#include "render/api/plan_lists.hpp"
#include "server/handlers/handlers.hpp"
#include "server/list_answer.hpp"

namespace taikei::server {

Answer handle_node_list_json(const Context &context)
{
    return list_of_plan(context, "Node", render::node_list_json);
}

} // namespace taikei::server
