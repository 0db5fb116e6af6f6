#include "render/suggestions.hpp"
#include "server/handlers/handlers.hpp"
#include "server/search_parameters.hpp"

namespace taikei::server {

Answer handle_suggestions(const Context &context)
{
    const auto parameters = parse_search_parameters(context.query);
    if (!parameters)
        return std::unexpected(Refusal{render::Problem{400, "bad-parameter", parameters.error().message}, {}, {}, {}});
    return json_response(
        render::render_suggestions_json(render::suggestions_for(context.snapshot.views, parameters->query)));
}

} // namespace taikei::server
