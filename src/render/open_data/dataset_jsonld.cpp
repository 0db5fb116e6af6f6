#include "render/open_data/dataset_jsonld.hpp"

#include "render/messages.hpp"
#include "render/wording.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace taikei::render {

namespace json = boost::json;

namespace {

json::object publisher_of(const model::Municipality &municipality)
{
    json::object publisher{{"@type", "GovernmentOrganization"}, {"name", municipality.name}};
    if (municipality.code)
        publisher["identifier"] = *municipality.code;
    return publisher;
}

/// The checksum of the document alone: that of a file which names all the others could not stand in itself.
json::array distributions(const DataSource &source)
{
    json::array list;
    for (const PublishedFile &file : published_files()) {
        if (file.content_type == "application/ld+json")
            continue;
        json::object entry{{"@type", "DataDownload"}, {"contentUrl", file.name}, {"encodingFormat", file.content_type}};
        if (source.publication != nullptr && file.make == nullptr)
            entry["sha256"] = source.publication->fingerprint;
        list.push_back(std::move(entry));
    }
    return list;
}

json::array variables(const model::Plan &plan)
{
    json::array list;
    for (const model::Indicator &indicator : plan.indicators) {
        json::object entry{{"@type", "PropertyValue"}, {"name", full_name(indicator)}};
        if (indicator.unit)
            entry["unitText"] = *indicator.unit;
        if (indicator.definition)
            entry["description"] = *indicator.definition;
        list.push_back(std::move(entry));
    }
    return list;
}

void put_facts_of_publication(json::object &dataset, const store::PublicationSummary &publication)
{
    dataset["identifier"] = "sha256:" + publication.fingerprint;
    dataset["version"] = std::to_string(publication.number);
    dataset["datePublished"] = time_for_machines(publication.published_at);
    dataset["dateModified"] = time_for_machines(publication.plan.revised_at);
    dataset["license"] = publication.licence.url;
}

std::string description_of(const DataSource &source)
{
    return say(Language::Japanese, "dataset_description",
               {{"municipality", source.plan.municipality.name},
                {"plan", source.plan.title},
                {"nodes", grouped(static_cast<long>(source.plan.nodes.size()))},
                {"indicators", grouped(static_cast<long>(source.plan.indicators.size()))}});
}

} // namespace

std::optional<std::string> days_of(const std::optional<model::Period> &period)
{
    if (!period || (!period->from && !period->to))
        return std::nullopt;
    const std::string from = period->from ? fmt::format("{:04}-04-01", period->from->year()) : "..";
    const std::string to = period->to ? fmt::format("{:04}-03-31", period->to->year() + 1) : "..";
    return from + "/" + to;
}

std::string dataset_jsonld(const DataSource &source)
{
    json::object dataset{{"@context", "https://schema.org/"},
                         {"@type", "Dataset"},
                         {"name", source.plan.municipality.name + " " + source.plan.title},
                         {"description", description_of(source)},
                         {"inLanguage", "ja"},
                         {"isAccessibleForFree", true},
                         {"publisher", publisher_of(source.plan.municipality)},
                         {"creator", publisher_of(source.plan.municipality)}};
    if (source.publication != nullptr)
        put_facts_of_publication(dataset, *source.publication);
    if (const auto days = days_of(source.plan.period))
        dataset["temporalCoverage"] = *days;
    dataset["variableMeasured"] = variables(source.plan);
    dataset["distribution"] = distributions(source);
    return json::serialize(dataset) + "\n";
}

} // namespace taikei::render
