#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"
#include "server/plan_document.hpp"

namespace taikei::server {

Answer handle_plan_json(const Context &context)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    return plan_document(context, (*view)->plan());
}

} // namespace taikei::server
