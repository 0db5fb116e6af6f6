#include "render/open_data/published_files.hpp"
#include "server/handlers/handlers.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

namespace {

Refusal no_such_file(const std::string &name)
{
    return {render::Problem{404, "no-such-page",
                            "A publication has no file '" + name + "'; the page /data lists those that there are."},
            {},
            {}};
}

} // namespace

/// The files of a publication: plan.json, values.csv and its metadata, dataset.jsonld, SHA256SUMS.
Answer handle_published_file(const Context &context)
{
    constexpr std::string_view checksums = "SHA256SUMS";
    const std::string &name = context.parts.at(1);
    const render::PublishedFile *file = render::find_published_file(name);
    if (file == nullptr && name != checksums)
        return std::unexpected(no_such_file(name));
    const auto found = find_published_document(context);
    if (!found)
        return std::unexpected(found.error());
    const store::PublicationSummary &publication = found->view->published()->summary;
    const render::DataSource source{found->view->plan(), &publication};
    Response response = file == nullptr
        ? data_response(render::checksums_of(source, found->document), "text/plain; charset=utf-8")
        : data_response(bytes_of(*file, source, found->document), std::string(file->content_type));
    response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link");
    response.headers.emplace_back("Link", "<" + publication.licence.url + ">; rel=\"license\"");
    return response;
}

} // namespace taikei::server
