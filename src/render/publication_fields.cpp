#include "render/publication_fields.hpp"

#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/open_data/published_files.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

std::vector<Fields> file_fields(Language language, const std::string &path)
{
    std::vector<Fields> files;
    for (const PublishedFile &file : published_files()) {
        files.push_back(Fields()
                            .text("href", path + "/" + std::string(file.name))
                            .text("file", file.name)
                            .text("title", message(language, file.title)));
    }
    files.push_back(Fields()
                        .text("href", path + "/SHA256SUMS")
                        .text("file", "SHA256SUMS")
                        .text("title", message(language, "file_checksums")));
    return files;
}

} // namespace

Fields publication_fields(Language language, const store::PublicationSummary &publication)
{
    const std::string path = publication_path(publication.plan.id, publication.number);
    Fields fields;
    fields.text("number", std::to_string(publication.number))
        .text("anchor", "publication-" + std::to_string(publication.number))
        .text("href", localized(language, path))
        .text("published", time_in_words(language, publication.published_at))
        .text("published_machine", time_for_machines(publication.published_at))
        .text("publisher", publication.publisher)
        .text("licence", publication.licence.name)
        .text("licence_href", publication.licence.url)
        .text("fingerprint", publication.fingerprint)
        .text("history", localized(language, plan_path(publication.plan.id) + "/publications"))
        .list("files", file_fields(language, path));
    return fields;
}

} // namespace taikei::render
