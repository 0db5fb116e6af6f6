#include "render/listing_json.hpp"
#include "server/handlers/handlers.hpp"
#include "server/search_parameters.hpp"

namespace taikei::server {

Answer handle_search_json(const Context &context)
{
    const auto parameters = parse_search_parameters(context.query);
    if (!parameters)
        return std::unexpected(Refusal{render::Problem{400, "bad-parameter", parameters.error().message}, {}, {}});
    if (parameters->query.empty()) {
        return std::unexpected(
            Refusal{render::Problem{400, "bad-parameter", "The parameter 'q' says what to search for; it is missing."},
                    {},
                    {}});
    }
    render::SearchAnswer answer{parameters->query, parameters->limit, parameters->offset(), {}};
    answer.result = context.store.search(answer.query, answer.limit, answer.offset);
    return json_response(render::render_search_json(answer));
}

} // namespace taikei::server
