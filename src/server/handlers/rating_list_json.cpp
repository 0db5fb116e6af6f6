#include "render/api/plan_lists.hpp"
#include "server/handlers/handlers.hpp"
#include "server/list_answer.hpp"

namespace taikei::server {

Answer handle_rating_list_json(const Context &context)
{
    return list_of_plan(context, "Rating", render::rating_list_json);
}

} // namespace taikei::server
