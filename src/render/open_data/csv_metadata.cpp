#include "render/open_data/csv_metadata.hpp"

#include "render/messages.hpp"
#include "render/open_data/value_columns.hpp"
#include "render/wording.hpp"

#include <boost/json.hpp>

namespace taikei::render {

namespace json = boost::json;

namespace {

json::array in_both_languages(const std::string &id)
{
    json::array texts;
    for (const Language language : {Language::Japanese, Language::English})
        texts.push_back(json::object{{"@value", message(language, id)}, {"@language", tag_of(language)}});
    return texts;
}

json::array column_list()
{
    json::array list;
    for (const ValueColumn &column : value_columns()) {
        json::object entry{{"name", column.name},
                           {"titles", column.title},
                           {"datatype", column.type},
                           {"dc:description", in_both_languages("csv_column_" + std::string(column.name))}};
        if (column.name == "mark")
            entry["separator"] = ",";
        list.push_back(std::move(entry));
    }
    return list;
}

void put_publication(json::object &table, const store::PublicationSummary &publication)
{
    table["dc:license"] = json::object{{"@id", publication.licence.url}};
    table["dc:issued"] =
        json::object{{"@value", time_for_machines(publication.published_at)}, {"@type", "xsd:dateTime"}};
    table["dc:identifier"] = "sha256:" + publication.fingerprint;
    table["dc:source"] = json::object{{"@id", "plan.json"}};
}

} // namespace

std::string csv_metadata(const DataSource &source)
{
    json::object table{{"@context", json::array{"http://www.w3.org/ns/csvw", json::object{{"@language", "ja"}}}},
                       {"url", "values.csv"},
                       {"dc:title", source.plan.municipality.name + " " + source.plan.title},
                       {"dc:publisher", source.plan.municipality.name},
                       {"dc:language", "ja"}};
    if (source.publication != nullptr)
        put_publication(table, *source.publication);
    table["dialect"] = json::object{{"encoding", "utf-8"}, {"header", true}, {"lineTerminators", "\r\n"}};
    table["tableSchema"] = json::object{{"columns", column_list()}};
    return json::serialize(table) + "\n";
}

} // namespace taikei::render
