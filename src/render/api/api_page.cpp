#include "render/api/api_page.hpp"

#include "render/api/openapi.hpp"
#include "render/layout.hpp"
#include "render/messages.hpp"

#include <boost/json.hpp>

namespace taikei::render {

namespace json = boost::json;

namespace {

std::string text_of(const json::object &object, std::string_view key)
{
    const json::value *found = object.if_contains(key);
    return found != nullptr && found->is_string() ? std::string(found->as_string()) : std::string();
}

/// "summary", or "x-summary-ja" on a Japanese page.
std::string said(Language language, const json::object &object, const std::string &key)
{
    const std::string japanese = language == Language::Japanese ? text_of(object, "x-" + key + "-ja") : "";
    return japanese.empty() ? text_of(object, key) : japanese;
}

std::string allowed_values(const json::object &schema)
{
    if (const json::value *values = schema.if_contains("enum")) {
        std::string all;
        for (const json::value &value : values->as_array())
            all += (all.empty() ? "" : ", ")
                + (value.is_string() ? std::string(value.as_string()) : json::serialize(value));
        return all;
    }
    std::string text = text_of(schema, "type");
    if (schema.contains("minimum") && schema.contains("maximum"))
        text += " " + json::serialize(schema.at("minimum")) + "–" + json::serialize(schema.at("maximum"));
    return text;
}

Fields parameter_fields(Language language, const json::object &parameter)
{
    const json::object &schema = parameter.at("schema").as_object();
    const json::value *standard = schema.if_contains("default");
    Fields fields;
    fields.text("name", text_of(parameter, "name"))
        .text("meaning", said(language, parameter, "description"))
        .text("values", allowed_values(schema))
        .text("standard",
              standard == nullptr         ? ""
                  : standard->is_string() ? std::string(standard->as_string())
                                          : json::serialize(*standard))
        .flag("required", parameter.contains("required"));
    return fields;
}

/// The names of the media types of its 200.
std::vector<std::string> types_of(const json::object &operation)
{
    std::vector<std::string> types;
    for (const auto &type : operation.at("responses").at("200").at("content").as_object())
        types.emplace_back(type.key());
    return types;
}

Fields operation_fields(Language language, const json::object &whole, const std::string &path,
                        const json::object &operation)
{
    std::vector<Fields> parameters;
    for (const json::value &parameter : operation.at("parameters").as_array()) {
        const std::string_view reference = parameter.at("$ref").as_string(); // #/components/parameters/plan
        const std::string_view name = reference.substr(reference.rfind('/') + 1);
        parameters.push_back(parameter_fields(language, whole.at("components").at("parameters").at(name).as_object()));
    }
    Fields fields;
    fields.text("path", path)
        .text("id", text_of(operation, "operationId"))
        .text("summary", said(language, operation, "summary"))
        .texts("types", types_of(operation))
        .list("parameters", parameters);
    return fields;
}

std::vector<Fields> groups(Language language, const json::object &whole)
{
    std::vector<Fields> all;
    for (const json::value &tag : whole.at("tags").as_array()) {
        const std::string name = text_of(tag.as_object(), "name");
        std::vector<Fields> operations;
        for (const auto &path : whole.at("paths").as_object()) {
            const json::object &operation = path.value().at("get").as_object();
            if (operation.at("tags").at(0).as_string() == name)
                operations.push_back(operation_fields(language, whole, std::string(path.key()), operation));
        }
        all.push_back(Fields()
                          .text("anchor", name)
                          .text("title", said(language, tag.as_object(), "description"))
                          .list("operations", operations));
    }
    return all;
}

} // namespace

std::string render_api_page(const Frame &frame)
{
    const Language language = frame.language;
    const json::object &whole = api_description();
    Fields fields;
    fields.text("description", said(language, whole.at("info").as_object(), "description"))
        .list("groups", groups(language, whole));
    PageParts parts;
    parts.title = message(language, "api_heading");
    parts.content = render_template(language, "api", fields);
    parts.here = message(language, "api_heading");
    parts.here_is_plan_text = false;
    return render_layout(frame, parts);
}

} // namespace taikei::render
