#include "render/api/openapi.hpp"

#include "base/resource.hpp"

#include <boost/json.hpp>

#include <cassert>

namespace taikei::render {

namespace json = boost::json;

namespace {

constexpr std::string_view plan_pattern = "/plans/{plan}";

/// Under a name of its own, and with the publication's number among its parameters.
json::value for_publication(json::value item)
{
    json::object &operation = item.as_object().at("get").as_object();
    operation["operationId"] = std::string(operation.at("operationId").as_string()) + "OfPublication";
    operation["summary"] = std::string(operation.at("summary").as_string()) + ", as one publication froze it";
    operation["x-summary-ja"] = std::string(operation.at("x-summary-ja").as_string()) + "（公表番号を指定）";
    json::array &parameters = operation.at("parameters").as_array();
    parameters.insert(parameters.begin() + 1, json::object{{"$ref", "#/components/parameters/publication"}});
    return item;
}

} // namespace

const json::object &api_description()
{
    static const json::object parsed = json::parse(*base::find_resource("data/api/openapi.json")).as_object();
    return parsed;
}

std::string path_of_publication(std::string_view path)
{
    const std::size_t end = path.find(plan_pattern) + plan_pattern.size();
    return std::string(path.substr(0, end)) + "/publications/{publication}" + std::string(path.substr(end));
}

std::string openapi_json(std::span<const std::string_view> with_editions)
{
    json::object whole = api_description();
    json::object &paths = whole.at("paths").as_object();
    for (const std::string_view path : with_editions) {
        assert(paths.contains(path) && "every address of the API stands in its description");
        paths[path_of_publication(path)] = for_publication(paths.at(path));
    }
    return json::serialize(whole) + "\n";
}

std::vector<std::string> keys_of_schema(std::string_view schema)
{
    std::vector<std::string> keys;
    const json::value &entry = api_description().at("components").at("schemas").at(schema);
    for (const auto &property : entry.at("properties").as_object())
        keys.emplace_back(property.key());
    return keys;
}

std::string_view plan_schema()
{
    return base::find_resource("docs/plan.schema.json").value_or("{}");
}

} // namespace taikei::render
