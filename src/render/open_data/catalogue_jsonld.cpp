#include "render/open_data/catalogue_jsonld.hpp"

#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/open_data/dataset_jsonld.hpp"
#include "render/open_data/published_files.hpp"
#include "render/wording.hpp"

#include <boost/json.hpp>

namespace taikei::render {

namespace json = boost::json;

namespace {

json::object context()
{
    return {{"dcat", "http://www.w3.org/ns/dcat#"},
            {"dct", "http://purl.org/dc/terms/"},
            {"foaf", "http://xmlns.com/foaf/0.1/"},
            {"spdx", "http://spdx.org/rdf/terms#"},
            {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
}

json::object japanese(const std::string &text)
{
    return {{"@value", text}, {"@language", "ja"}};
}

json::object address(const std::string &at)
{
    return {{"@id", at}};
}

json::object moment(store::Time time)
{
    return {{"@value", time_for_machines(time)}, {"@type", "xsd:dateTime"}};
}

json::object checksum_of(const std::string &fingerprint)
{
    return {{"@type", "spdx:Checksum"},
            {"spdx:algorithm", address("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")},
            {"spdx:checksumValue", json::object{{"@value", fingerprint}, {"@type", "xsd:hexBinary"}}}};
}

json::array distributions(const store::PublicationSummary &publication, const std::string &path)
{
    json::array list;
    for (const PublishedFile &file : published_files()) {
        const std::string type(file.content_type.substr(0, file.content_type.find(';')));
        const std::string at = path + "/" + std::string(file.name);
        json::object entry{{"@type", "dcat:Distribution"},
                           {"@id", at},
                           {"dcat:downloadURL", address(at)},
                           {"dcat:mediaType", address("https://www.iana.org/assignments/media-types/" + type)},
                           {"dct:license", address(publication.licence.url)}};
        if (file.make == nullptr)
            entry["spdx:checksum"] = checksum_of(publication.fingerprint);
        list.push_back(std::move(entry));
    }
    return list;
}

json::object dataset(const store::PublicationSummary &publication)
{
    const store::PlanSummary &plan = publication.plan;
    const std::string path = publication_path(plan.id, publication.number);
    json::object entry{{"@type", "dcat:Dataset"},
                       {"@id", path},
                       {"dct:title", japanese(plan.municipality.name + " " + plan.title)},
                       {"dct:publisher",
                        json::object{{"@type", "foaf:Organization"}, {"foaf:name", japanese(plan.municipality.name)}}},
                       {"dct:identifier", "sha256:" + publication.fingerprint},
                       {"dct:issued", moment(publication.published_at)},
                       {"dct:modified", moment(plan.revised_at)},
                       {"dct:license", address(publication.licence.url)},
                       {"dcat:version", std::to_string(publication.number)},
                       {"dcat:landingPage", address(plan_path(plan.id))},
                       {"dcat:distribution", distributions(publication, path)}};
    return entry;
}

} // namespace

std::string catalogue_jsonld(const Frame &frame, const std::vector<store::PublicationSummary> &publications)
{
    json::array datasets;
    for (const store::PublicationSummary &publication : publications)
        datasets.push_back(dataset(publication));
    const json::object catalogue{{"@context", context()},
                                 {"@type", "dcat:Catalog"},
                                 {"@id", "/data"},
                                 {"dct:title", japanese(site_name(frame))},
                                 {"dcat:dataset", std::move(datasets)}};
    return json::serialize(catalogue) + "\n";
}

} // namespace taikei::render
