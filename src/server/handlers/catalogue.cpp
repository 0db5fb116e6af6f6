#include "render/open_data/catalogue_jsonld.hpp"
#include "server/handlers/handlers.hpp"

namespace taikei::server {

/// The catalogue of all that is published, for those who collect open data.
Answer handle_catalogue(const Context &context)
{
    Response response =
        json_response(render::catalogue_jsonld(context.frame, store::standing(context.snapshot.publications)));
    response.content_type = "application/ld+json";
    return response;
}

} // namespace taikei::server
