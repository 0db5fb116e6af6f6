#include "cli/publication_text.hpp"

#include "cli/text_table.hpp"
#include "model/json_writer.hpp"
#include "model/timestamp.hpp"

#include <algorithm>

namespace taikei::cli {

namespace {

constexpr std::size_t shortest_fingerprint = 8;

void write_publication(model::JsonWriter &json, const store::PublicationSummary &publication)
{
    json.member("plan", publication.plan.id);
    json.member("number", publication.number);
    json.member("revision", publication.plan.revision);
    json.member("municipality", publication.plan.municipality.name);
    json.member("title", publication.plan.title);
    json.member("publishedAt", model::format_timestamp(publication.published_at));
    json.member("publisher", publication.publisher);
    json.member("licence", publication.licence.name);
    json.member("fingerprint", publication.fingerprint);
    if (publication.withdrawal) {
        json.member("withdrawnAt", model::format_timestamp(publication.withdrawal->at));
        json.member("reason", publication.withdrawal->reason);
    }
}

template <typename Items, typename Write>
std::string list_json(const Items &items, Write write)
{
    model::JsonWriter json(model::Layout::Indented);
    json.begin_array();
    for (const auto &item : items) {
        json.begin_object();
        write(json, item);
        json.end_object();
    }
    json.end_array();
    return json.take() + "\n";
}

} // namespace

std::string reference_of(const store::PublicationSummary &publication)
{
    return std::to_string(publication.plan.id) + "/" + std::to_string(publication.number);
}

base::Result<store::PublicationSummary> find_publication(store::PublicationStore &publications,
                                                         std::string_view reference)
{
    std::vector<store::PublicationSummary> found;
    for (store::PublicationSummary &publication : publications.publications()) {
        const bool is_fingerprint =
            reference.size() >= shortest_fingerprint && publication.fingerprint.starts_with(reference);
        if (reference == reference_of(publication) || is_fingerprint)
            found.push_back(std::move(publication));
    }
    if (found.empty())
        return base::fail("there is no such publication; 'taikei publish --list' lists all", std::string(reference));
    if (found.size() > 1)
        return base::fail("several fingerprints begin so; give more of it", std::string(reference));
    return std::move(found.front());
}

std::string publication_table(const std::vector<store::PublicationSummary> &publications, const Terminal &terminal)
{
    TextTable table({{"publication"}, {"published"}, {"publisher"}, {"state"}, {"fingerprint"}, {"title"}});
    for (const store::PublicationSummary &publication : publications) {
        table.add_row({reference_of(publication), model::format_timestamp(publication.published_at),
                       publication.publisher, publication.withdrawal ? "withdrawn" : "stands",
                       publication.fingerprint.substr(0, shortest_fingerprint),
                       publication.plan.municipality.name + " " + publication.plan.title});
    }
    Terminal wide = terminal;
    wide.width = 0;
    return table.render(wide);
}

std::string publish_text(const std::vector<store::PublishResult> &results)
{
    std::string text;
    for (const store::PublishResult &result : results) {
        const store::PublicationSummary &publication = result.publication;
        text += (result.is_new ? "published " : "unchanged ") + reference_of(publication) + ": "
            + printable(publication.plan.municipality.name) + (publication.plan.municipality.name.empty() ? "" : " ")
            + printable(publication.plan.title) + ", revision " + std::to_string(publication.plan.revision) + ", "
            + printable(publication.licence.name) + "\n  fingerprint " + publication.fingerprint + "\n";
    }
    return text;
}

std::string to_json(const std::vector<store::PublicationSummary> &publications)
{
    return list_json(publications, write_publication);
}

std::string to_json(const std::vector<store::PublishResult> &results)
{
    return list_json(results, [](model::JsonWriter &json, const store::PublishResult &result) {
        json.member("outcome", result.is_new ? "published" : "unchanged");
        write_publication(json, result.publication);
    });
}

} // namespace taikei::cli
