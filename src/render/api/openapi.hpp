#pragma once

#include <boost/json/object.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The API's description (OpenAPI 3.1): data/api/openapi.json, and what follows from it.
namespace taikei::render {

/// The description as it stands in data/api/openapi.json.
const boost::json::object &api_description();

/// The description as it is served. Each path of `with_editions` ("/plans/{plan}/{file}") stands in it a second time,
/// below /plans/{plan}/publications/{publication}.
std::string openapi_json(std::span<const std::string_view> with_editions);

/// /plans/{plan}/publications/{publication}/{file} of /plans/{plan}/{file}.
std::string path_of_publication(std::string_view path);

/// The keys of an entry of this schema ("Node"), in order. The schema must be in the description.
std::vector<std::string> keys_of_schema(std::string_view schema);

/// The plan format's JSON Schema.
std::string_view plan_schema();

} // namespace taikei::render
