#include "model/timestamp.hpp"
#include "render/api/change_list.hpp"
#include "server/handlers/handlers.hpp"
#include "server/list_answer.hpp"

namespace taikei::server {

Answer handle_change_list_json(const Context &context)
{
    const auto asked = parse_list_parameters(context.query, {"Change"});
    if (!asked)
        return std::unexpected(bad_parameter(asked.error().message));
    std::optional<store::Time> since;
    if (const auto text = context.query.find("since"); text != context.query.end()) {
        since = model::parse_timestamp(text->second);
        if (!since)
            return std::unexpected(bad_parameter("The parameter 'since' must be a moment in Japanese time, as "
                                                 "2025-11-22T11:21:00+09:00; its + is %2B."));
    }
    return json_response(render::change_list_json(context.snapshot.publications, since, *asked));
}

} // namespace taikei::server
