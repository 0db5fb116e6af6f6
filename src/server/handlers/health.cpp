#include "server/handlers/handlers.hpp"

namespace taikei::server {

/// For watching programs: 200 while the database can be read, else 503.
Answer handle_health(const Context &context)
{
    if (!context.holder.is_fresh()) {
        return std::unexpected(Refusal{
            render::Problem{503, "database-unreadable", "The database could not be read when last tried."}, {}, {}});
    }
    Response response =
        json_response("{\"status\":\"ok\",\"plans\":" + std::to_string(context.snapshot.plans.size()) + "}\n");
    response.cache_control = "no-store";
    return response;
}

} // namespace taikei::server
