#include "render/plan_excerpt.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"
#include "server/plan_document.hpp"

namespace taikei::server {

Answer handle_indicator_json(const Context &context)
{
    const auto found = find_indicator(context);
    if (!found)
        return std::unexpected(found.error());
    return plan_document(context, render::excerpt(*found->view, *found->indicator));
}

} // namespace taikei::server
